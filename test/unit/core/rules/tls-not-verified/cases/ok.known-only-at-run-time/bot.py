import requests

def fetch(url, check):
    return requests.get(url, verify=check)

CHECK = False
CHECK = read_setting()
requests.get('https://api.acme.example', verify=CHECK)
