import os
import shutil
import tempfile


def main():
    path = None
    try:
        handle, path = tempfile.mkstemp()
        work(path)
    finally:
        if path is not None:
            os.remove(path)
