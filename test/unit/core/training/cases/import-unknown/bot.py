import openpyxl


def rows(path):
    return openpyxl.load_workbook(path).active.values
