a = '/home/ana/bots/in.csv'
b = '/Users/bia/bots/in.csv'
