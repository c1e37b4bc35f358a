import os
import shutil
import tempfile


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.csv")
        table.to_csv(path)
