a = r'C:\RPA2\june.xlsx'
b = '/srv/rpa-old/in.csv'
