import os
import shutil
import tempfile


def main():
    with open(os.environ["TEMP"] + "\\log.txt", "a") as log:
        log.write("x")
