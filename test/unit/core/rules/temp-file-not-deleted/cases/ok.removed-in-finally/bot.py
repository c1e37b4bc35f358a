import os
import shutil
import tempfile


def main():
    handle, path = tempfile.mkstemp()
    try:
        os.close(handle)
        work(path)
    finally:
        os.remove(path)
