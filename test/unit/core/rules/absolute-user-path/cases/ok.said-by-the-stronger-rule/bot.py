path = r'C:\Users\ana\in.csv'
