import os
import shutil
import tempfile


def main():
    name = tempfile.mktemp(prefix="\\\\.\\pipe\\robot-")
