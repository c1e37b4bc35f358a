import tempfile
from urllib.request import urlretrieve


def main():
    urlretrieve(url, f"{tempfile.gettempdir()}/report.pdf")
