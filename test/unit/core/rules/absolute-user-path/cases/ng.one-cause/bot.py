a = '/home/ana/in.csv'
b = '/home/ana/out.csv'
c = '/home/ana/log.txt'
