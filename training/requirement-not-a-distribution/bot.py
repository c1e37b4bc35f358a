import requests
from PIL import Image


def page(address):
    print(Image)
    return requests.get(address, timeout=30).text
