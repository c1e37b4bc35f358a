a = f'https://{host}/rows'
b = f'https://other{n}.example/'
c = 'https://'
