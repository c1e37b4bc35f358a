import os
import shutil
import tempfile


def main():
    folder = tempfile.mkdtemp()
    try:
        if work(folder):
            return 1
        raise ValueError("no")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
