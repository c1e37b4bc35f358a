a = r'c:\rpa\reports\june.xlsx'
b = 'C:/RPA/june.xlsx'
c = '/srv/rpa/in.csv'
d = '\\\\files\\rpa\\in.csv'
