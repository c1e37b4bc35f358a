import requests

requests.get(f"https://api.acme.com.br/v1/notas?token=9f8e7d6c5b4a39281706fa55&page={n}")
requests.get("https://api.acme.com.br/v1/notas?page=1&api_key=9f8e7d6c5b4a39281706fa56")
requests.post("https://erp.acme.com.br/login?user=robo&senha=Zk7-harbour-91")
