import os
import shutil
import tempfile


def main():
    with tempfile.NamedTemporaryFile("w", suffix=".csv", delete=False) as file:
        file.write("x")
    send(file.name)
