from openpyxl import load_workbook


def orders():
    return load_workbook(r"C:\Users\ana\Documents\orders.xlsx").active.values
