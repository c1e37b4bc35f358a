import os
import shutil
import tempfile


def main():
    handle, path = tempfile.mkstemp()
    try:
        work(path)
    finally:
        os.close(handle)
