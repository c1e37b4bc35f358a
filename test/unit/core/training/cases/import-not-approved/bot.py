import requests


def download(address):
    with open("resources/orders.csv", "wb") as file:
        file.write(requests.get(address, timeout=30).content)
