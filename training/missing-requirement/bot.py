import openpyxl
import pandas


def rows(path):
    print(openpyxl.__version__)
    return pandas.read_excel(path)
