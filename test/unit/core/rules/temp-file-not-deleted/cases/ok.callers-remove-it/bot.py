import shutil

from helpers import make_folder


def main():
    folder = make_folder()
    try:
        work(folder)
    finally:
        shutil.rmtree(folder)
