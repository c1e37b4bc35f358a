import os
import shutil
import tempfile


def main():
    with tempfile.TemporaryDirectory() as folder:
        work(folder)
