import os
import shutil
import tempfile


def main():
    handle, path = tempfile.mkstemp()
    os.close(handle)
    os.remove(path)
