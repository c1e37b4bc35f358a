from tempfile import mktemp


def main():
    path = mktemp(suffix=".csv")
