import os
import shutil
import tempfile


def main():
    handle, path = tempfile.mkstemp()
    try:
        work(path)
    finally:
        if os.path.exists(path):
            os.remove(path)
