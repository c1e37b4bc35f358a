import os
import shutil
import tempfile


def main():
    path = os.path.join(tempfile.gettempdir(), "invoices.xlsx")
    table.to_excel(path)
    send(path)
