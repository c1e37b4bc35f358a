path = '/home/ana/in.csv'
