import os
import shutil
import tempfile


def main():
    table.to_csv(tempfile.mktemp())
