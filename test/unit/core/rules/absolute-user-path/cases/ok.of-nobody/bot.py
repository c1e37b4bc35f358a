a = r'C:\Users\Public\in.csv'
b = 'C:/Users/<name>/in.csv'
c = 'C:/Users/seu_usuario/in.csv'
d = '/Users/Shared/in.csv'
