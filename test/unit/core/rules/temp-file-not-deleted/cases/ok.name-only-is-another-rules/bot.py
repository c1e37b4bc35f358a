import os
import shutil
import tempfile


def main():
    path = tempfile.mktemp(".xlsx")
    table.to_excel(path)
