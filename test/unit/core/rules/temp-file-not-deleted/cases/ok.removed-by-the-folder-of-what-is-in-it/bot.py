import os
import shutil
import tempfile


def main():
    path = os.path.join(tempfile.mkdtemp(), "a.csv")
    try:
        work(path)
    finally:
        shutil.rmtree(os.path.dirname(path))
