import tempfile


def new_file():
    return tempfile.mkstemp()
