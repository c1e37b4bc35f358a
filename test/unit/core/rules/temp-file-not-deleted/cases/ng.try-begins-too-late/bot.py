import os
import shutil
import tempfile


def main():
    folder = tempfile.mkdtemp()
    prepare(folder)
    try:
        work(folder)
    finally:
        shutil.rmtree(folder)
