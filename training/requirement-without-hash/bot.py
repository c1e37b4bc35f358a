import requests


def page(address):
    return requests.get(address, timeout=30).text
