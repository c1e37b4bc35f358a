import os
import shutil
import tempfile


def main():
    shutil.copy(source, "/var/tmp/copy.pdf")
