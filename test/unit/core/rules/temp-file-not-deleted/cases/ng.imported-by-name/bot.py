from tempfile import mkdtemp


def main():
    folder = mkdtemp()
    work(folder)
