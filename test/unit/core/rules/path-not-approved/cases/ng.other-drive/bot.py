a = r'D:\old\june.xlsx'
