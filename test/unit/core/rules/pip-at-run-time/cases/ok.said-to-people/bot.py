print('Run pip install openpyxl first')
raise SystemExit('pip install missing')
