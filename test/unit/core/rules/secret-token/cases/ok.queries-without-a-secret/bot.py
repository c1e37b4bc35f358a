import requests

requests.get(f"https://api.acme.com.br/v1/notas?token={token}&page={n}")
requests.get("https://api.acme.com.br/v1/notas?page_token=9f8e7d6c5b4a39281706fa55")
requests.get("https://api.acme.com.br/v1/notas?key=nota_fiscal")
requests.get("https://api.acme.com.br/v1/notas?token=YOUR_TOKEN_HERE_123456")
mask = a & token
