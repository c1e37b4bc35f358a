from openpyxl import load_workbook

book = load_workbook(r'C:\Users\ana\Documents\orders.xlsx')
