import atexit
import shutil
import tempfile


def main():
    folder = tempfile.mkdtemp()
    atexit.register(lambda: shutil.rmtree(folder))
    work(folder)
