a = 'http://localhost:8080'
b = 'http://127.0.0.1:9'
c = 'http://[::1]/'
