a = 'resources/in.csv'
b = r'..\in.csv'
