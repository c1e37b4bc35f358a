import os
import shutil
import tempfile


def main():
    folder = tempfile.mkdtemp()
    if nothing_to_do():
        return
    shutil.rmtree(folder)
