month = input('Month: ')
