import tempfile

from helpers import drop


def main():
    folder = tempfile.mkdtemp()
    try:
        work(folder)
    finally:
        drop(folder)
