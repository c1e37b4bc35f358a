import requests

requests.get('https://a.acme.example', verify=False)
