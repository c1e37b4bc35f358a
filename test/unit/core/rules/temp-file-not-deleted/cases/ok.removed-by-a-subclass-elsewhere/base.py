import tempfile


class Base:
    def open(self):
        self.folder = tempfile.mkdtemp()
