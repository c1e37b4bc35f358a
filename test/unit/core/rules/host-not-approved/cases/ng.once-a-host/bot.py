a = 'https://other.example/a'
b = 'https://other.example/b'
