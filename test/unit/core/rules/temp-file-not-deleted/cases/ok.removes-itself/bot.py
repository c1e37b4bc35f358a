import os
import shutil
import tempfile


def main():
    with tempfile.NamedTemporaryFile() as file:
        work(file.name)
    other = tempfile.TemporaryFile()
    spooled = tempfile.SpooledTemporaryFile()
    folder = tempfile.TemporaryDirectory()
