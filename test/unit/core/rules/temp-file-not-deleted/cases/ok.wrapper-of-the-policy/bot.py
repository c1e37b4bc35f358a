import tempfile

import acme_files


def main():
    folder = tempfile.mkdtemp()
    try:
        work(folder)
    finally:
        acme_files.vanish(folder)
