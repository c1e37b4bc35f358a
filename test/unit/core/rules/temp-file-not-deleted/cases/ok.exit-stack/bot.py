import shutil
import tempfile
from contextlib import ExitStack


def main():
    with ExitStack() as stack:
        folder = tempfile.mkdtemp()
        stack.callback(shutil.rmtree, folder)
        work(folder)
