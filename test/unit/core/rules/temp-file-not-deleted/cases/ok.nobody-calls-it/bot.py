import os
import shutil
import tempfile


def make():
    return tempfile.mkdtemp()
