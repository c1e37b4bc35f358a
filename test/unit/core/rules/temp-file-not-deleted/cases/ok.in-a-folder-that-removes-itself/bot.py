import os
import shutil
import tempfile


def main():
    with tempfile.TemporaryDirectory() as folder:
        handle, path = tempfile.mkstemp(dir=folder)
        work(path)
