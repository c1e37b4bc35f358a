a = '/opt/tool/in.csv'
