import tempfile

FOLDER = tempfile.mkdtemp()
work(FOLDER)
