import tempfile

from one import first


def main():
    folder = tempfile.mkdtemp()
    try:
        work(folder)
    finally:
        first(where=folder)
