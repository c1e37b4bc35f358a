import os
import shutil
import tempfile


def main(target):
    handle, path = tempfile.mkstemp()
    try:
        work(handle)
    finally:
        shutil.move(path, target)
