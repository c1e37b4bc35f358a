import requests


def orders(address):
    return requests.get(address, timeout=30, verify="resources/acme-ca.pem").json()
