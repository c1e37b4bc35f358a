import tempfile

from helpers import use


def main():
    folder = tempfile.mkdtemp()
    use(folder)
