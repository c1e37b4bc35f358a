import os
import shutil
import tempfile


def main():
    folder = os.path.join(tempfile.gettempdir(), "robot")
    os.makedirs(folder)
    try:
        table.to_csv(os.path.join(folder, "a.csv"))
    finally:
        shutil.rmtree(folder)
