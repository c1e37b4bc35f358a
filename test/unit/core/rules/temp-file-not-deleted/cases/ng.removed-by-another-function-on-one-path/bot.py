import tempfile

from helpers import drop


def main():
    folder = tempfile.mkdtemp()
    if work(folder):
        return
    drop(folder)
