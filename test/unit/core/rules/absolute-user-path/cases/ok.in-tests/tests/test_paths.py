assert clean('/home/ana/in.csv')
