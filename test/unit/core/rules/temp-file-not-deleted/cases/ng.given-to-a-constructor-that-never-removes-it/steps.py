class Step:
    def __init__(self, folder):
        self.folder = folder

    def run(self):
        print(self.folder)
