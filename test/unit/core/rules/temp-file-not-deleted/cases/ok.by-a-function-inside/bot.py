import atexit
import shutil
import tempfile


def main():
    folder = tempfile.mkdtemp()

    def clear():
        shutil.rmtree(folder)

    atexit.register(clear)
    work(folder)
