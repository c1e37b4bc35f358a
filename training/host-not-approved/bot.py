import requests


def deliver(rows):
    requests.post("https://collect.other.example/rows", json=rows, timeout=30)
