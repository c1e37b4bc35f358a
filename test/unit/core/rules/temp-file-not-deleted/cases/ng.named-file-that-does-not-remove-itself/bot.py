import os
import shutil
import tempfile


def main():
    file = tempfile.NamedTemporaryFile(delete=False)
    file.write(b"x")
    file.close()
