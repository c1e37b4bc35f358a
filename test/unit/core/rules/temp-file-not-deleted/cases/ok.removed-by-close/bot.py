import shutil
import tempfile


class Work:
    def __enter__(self):
        self.folder = tempfile.mkdtemp()
        return self

    def __exit__(self, *error):
        shutil.rmtree(self.folder)
