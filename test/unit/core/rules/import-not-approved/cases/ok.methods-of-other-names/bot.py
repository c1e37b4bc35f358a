class Loader:
    def import_module(self, name): ...
    def run(self):
        self.import_module("paramiko")
        self.loader.__import__("paramiko")
Loader().import_module("paramiko")
