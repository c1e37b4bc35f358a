a = r'\\other\rpa\in.csv'
