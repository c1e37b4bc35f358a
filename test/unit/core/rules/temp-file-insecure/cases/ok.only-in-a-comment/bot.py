import os
import shutil
import tempfile


def main():
    # tempfile.mktemp() is not safe
    print("tempfile.mktemp()")
