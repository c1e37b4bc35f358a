a = 'https://other.example'
