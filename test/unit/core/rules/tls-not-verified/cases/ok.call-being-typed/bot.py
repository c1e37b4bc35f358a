import requests

requests.get('https://api.acme.example', verify=
