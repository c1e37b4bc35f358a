path = r'C:\Users\robot\in.csv'
