from steps.files import new_file


def main():
    handle, path = new_file()
    work(path)
