import os
import shutil
import tempfile


def main(storage):
    path = storage.mktemp()
