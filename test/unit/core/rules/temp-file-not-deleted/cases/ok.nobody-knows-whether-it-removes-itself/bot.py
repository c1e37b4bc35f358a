import os
import shutil
import tempfile


def main(keep, options):
    file = tempfile.NamedTemporaryFile(delete=keep)
    other = tempfile.NamedTemporaryFile(**options)
