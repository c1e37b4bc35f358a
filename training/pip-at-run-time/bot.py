import subprocess
import sys

subprocess.check_call([sys.executable, "-m", "pip", "install", "openpyxl"])


def rows(path):
    import openpyxl

    return openpyxl.load_workbook(path).active.values
