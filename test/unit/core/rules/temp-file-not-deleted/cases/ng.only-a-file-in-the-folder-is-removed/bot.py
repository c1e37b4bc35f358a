import os
import shutil
import tempfile


def main():
    folder = tempfile.mkdtemp()
    path = os.path.join(folder, "a.csv")
    try:
        table.to_csv(path)
    finally:
        os.remove(path)
