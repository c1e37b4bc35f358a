name = 'x'
path = f'C:/Users/ana/Desktop/{name}.csv'
