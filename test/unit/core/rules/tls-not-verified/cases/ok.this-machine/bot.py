import requests

requests.get('https://localhost:8443/health', verify=False)
requests.get('https://127.0.0.1/health', verify=False)
