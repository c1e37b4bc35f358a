import httpx as h

with h.Client(verify=False) as client:
    client.get('https://api.acme.example')
