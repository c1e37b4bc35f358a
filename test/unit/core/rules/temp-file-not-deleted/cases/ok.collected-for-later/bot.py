import os
import shutil
import tempfile


def main(paths):
    handle, path = tempfile.mkstemp()
    paths.append(path)
    work(path)
