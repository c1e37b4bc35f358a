import os
import shutil
import tempfile


def inner():
    return tempfile.mkdtemp()


def outer():
    return inner()


def main():
    work(outer())
