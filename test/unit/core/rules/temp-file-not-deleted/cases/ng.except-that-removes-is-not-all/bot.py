import os
import shutil
import tempfile


def main():
    handle, path = tempfile.mkstemp()
    try:
        work(path)
    except Exception:
        os.remove(path)
        raise
