import pandas as pd
pd.read_csv("x")
pd.read_pickle("x")
