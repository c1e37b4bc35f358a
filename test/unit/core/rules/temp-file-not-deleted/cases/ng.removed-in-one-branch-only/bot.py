import os
import shutil
import tempfile


def main():
    handle, path = tempfile.mkstemp()
    if succeeded(handle):
        os.remove(path)
