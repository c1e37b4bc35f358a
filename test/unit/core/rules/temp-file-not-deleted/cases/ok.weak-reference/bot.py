import shutil
import tempfile
import weakref


class Work:
    def __init__(self):
        self.folder = tempfile.mkdtemp()
        self.end = weakref.finalize(self, shutil.rmtree, self.folder)
