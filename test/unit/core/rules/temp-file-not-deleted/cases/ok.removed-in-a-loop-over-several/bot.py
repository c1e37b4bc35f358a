import os
import shutil
import tempfile


def main():
    first, second = None, None
    first = tempfile.mkdtemp()
    second = tempfile.mkdtemp()
    try:
        work(first, second)
    finally:
        for each in (first, second):
            shutil.rmtree(each)
