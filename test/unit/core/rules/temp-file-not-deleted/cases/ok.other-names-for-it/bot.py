import shutil
import tempfile
from pathlib import Path


def main():
    folder = tempfile.mkdtemp()
    where = folder
    root = Path(where).resolve()
    try:
        work(root)
    finally:
        shutil.rmtree(str(root))
