import tempfile
from pathlib import Path


def main():
    file = tempfile.NamedTemporaryFile(delete=False)
    try:
        work(file.name)
    finally:
        Path(file.name).unlink(missing_ok=True)
