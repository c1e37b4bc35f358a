import tempfile


def make_folder():
    folder = tempfile.mkdtemp()
    return folder
