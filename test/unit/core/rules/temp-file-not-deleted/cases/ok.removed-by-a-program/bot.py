import subprocess
import tempfile


def main():
    folder = tempfile.mkdtemp()
    try:
        work(folder)
    finally:
        subprocess.run(["rm", "-rf", folder], check=True)
