a = 'home/ana/in.csv'
b = 'resources/Users/ana/in.csv'
