import os
import tempfile


class Robot:
    def run(self):
        handle, path = tempfile.mkstemp()
        try:
            self.work(path)
        finally:
            self.drop(path)

    def drop(self, path):
        os.remove(path)

    def work(self, path):
        print(path)
