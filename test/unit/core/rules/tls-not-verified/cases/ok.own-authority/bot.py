import requests

requests.get('https://api.acme.example', verify='resources/ca.pem')
requests.get('https://api.acme.example', verify=True)
session = requests.Session()
session.verify = 'resources/ca.pem'
