import tempfile


def make_folder():
    return tempfile.mkdtemp()
