a = f'https://other.example/rows/{key}'
