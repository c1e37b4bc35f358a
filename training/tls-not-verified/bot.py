import requests


def orders(address):
    return requests.get(address, timeout=30, verify=False).json()
