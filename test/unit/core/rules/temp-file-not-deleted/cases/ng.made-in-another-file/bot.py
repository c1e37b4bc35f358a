from helpers import make_folder


def main():
    folder = make_folder()
    work(folder)
