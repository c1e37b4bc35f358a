import os
import shutil
import tempfile


def main(tempfile):
    path = tempfile.mktemp()
