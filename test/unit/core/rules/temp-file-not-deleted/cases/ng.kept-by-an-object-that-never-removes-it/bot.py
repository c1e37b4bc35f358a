import tempfile


class Robot:
    def __init__(self):
        self.folder = tempfile.mkdtemp()

    def close(self):
        self.driver.quit()
