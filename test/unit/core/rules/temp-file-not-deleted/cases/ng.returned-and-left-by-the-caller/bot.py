import os
import shutil
import tempfile


def make():
    return tempfile.mkdtemp(prefix="bot")


def main():
    folder = make()
    work(folder)
