import os
import shutil
import tempfile


def main():
    path = "/tmp/report.xlsx"
    if os.path.exists(path):
        os.remove(path)
    table.to_excel(path)
