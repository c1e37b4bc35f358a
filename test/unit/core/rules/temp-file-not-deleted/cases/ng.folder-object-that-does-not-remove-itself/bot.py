import os
import shutil
import tempfile


def main():
    with tempfile.TemporaryDirectory(delete=False) as folder:
        work(folder)
