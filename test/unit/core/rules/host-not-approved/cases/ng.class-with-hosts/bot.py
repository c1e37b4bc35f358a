a = 'https://bank.example'
b = 'https://api.acme.example'
