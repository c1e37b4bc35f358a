import os
import tempfile
from contextlib import contextmanager


@contextmanager
def scratch():
    handle, path = tempfile.mkstemp()
    try:
        yield path
    finally:
        os.remove(path)


def main():
    with scratch() as path:
        work(path)
