import os
import shutil
import tempfile


def main():
    table.to_csv("D:/Scratch/a.csv")
    other.to_csv("resources/tmp/b.csv")
