import pandas
from pandas import DataFrame, Series
def f():
    import pandas.io
    pandas.read_csv("x")
