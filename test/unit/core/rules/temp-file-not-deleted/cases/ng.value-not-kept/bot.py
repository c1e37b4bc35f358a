import os
import shutil
import tempfile


def main():
    work(tempfile.mkdtemp())
