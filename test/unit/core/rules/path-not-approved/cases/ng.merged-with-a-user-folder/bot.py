a = r'C:\Users\ana\in.csv'
