import os
import shutil
import tempfile


def main():
    for each in orders:
        handle, path = tempfile.mkstemp()
        if each.is_empty():
            continue
        os.unlink(path)
