import os
import shutil
import tempfile


def main():
    path = tempfile.mktemp()
    try:
        work(path)
    finally:
        os.remove(path)
