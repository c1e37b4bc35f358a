import requests

requests.get('https://collect.other.example/rows')
