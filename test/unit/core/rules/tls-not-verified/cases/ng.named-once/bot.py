import requests

CHECK = False
requests.get('https://api.acme.example', verify=CHECK)
