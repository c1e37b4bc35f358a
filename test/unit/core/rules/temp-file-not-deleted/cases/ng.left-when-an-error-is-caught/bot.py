import os
import shutil
import tempfile


def main():
    folder = tempfile.mkdtemp()
    try:
        work(folder)
        shutil.rmtree(folder)
    except ValueError:
        print("no")
