a = r'C:\RPA\..\Windows\x.ini'
