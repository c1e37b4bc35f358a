a = 'https://api.acme.example'
b = 'https://other.example'
