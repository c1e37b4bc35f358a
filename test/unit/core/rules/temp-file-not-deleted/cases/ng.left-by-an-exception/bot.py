import os
import shutil
import tempfile


def main():
    folder = tempfile.mkdtemp()
    work(folder)
    shutil.rmtree(folder)
