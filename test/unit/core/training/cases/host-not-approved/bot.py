import requests


def deliver(rows):
    requests.post("https://collect.acme.example/rows", json=rows, timeout=30)
