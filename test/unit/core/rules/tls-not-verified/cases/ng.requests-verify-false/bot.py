import requests

requests.get('https://api.acme.example', verify=False)
session = requests.Session()
session.post('https://api.acme.example', verify=False, timeout=3)
