import os
import shutil
import tempfile


def main():
    handle, path = tempfile.mkstemp()
    os.close(handle)
    count = 0
    print("made")
    target = os.path.join("out", "a.csv")
    try:
        work(path)
    finally:
        os.unlink(path)
