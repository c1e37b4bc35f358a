import tempfile as t


def main():
    path = t.mktemp()
