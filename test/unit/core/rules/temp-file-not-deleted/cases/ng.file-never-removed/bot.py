import os
import shutil
import tempfile


def main():
    handle, path = tempfile.mkstemp(suffix=".csv")
    os.close(handle)
    work(path)
