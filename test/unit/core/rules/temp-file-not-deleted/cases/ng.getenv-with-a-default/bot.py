import os
import shutil
import tempfile


def main():
    folder = os.getenv("TMPDIR", "/tmp")
    table.to_csv(os.path.join(folder, "a.csv"))
