from openpyxl import load_workbook


def orders():
    return load_workbook("resources/orders.xlsx").active.values
