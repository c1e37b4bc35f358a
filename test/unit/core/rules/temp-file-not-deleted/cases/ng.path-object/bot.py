import tempfile
from pathlib import Path


def main():
    path = Path(tempfile.gettempdir()) / "a.txt"
    path.write_text("x")
