import requests


class WmsError(Exception):
    pass


class WmsClient:
    def __init__(self, url, token):
        self.url = url
        self.session = requests.Session()
        self.session.headers.update({"Authorization": "Bearer " + token, "Accept": "application/json"})

    def set_stock(self, sku, location, qty):
        try:
            r = self.session.put(f"{self.url}/stock/{sku}", json={"location": location, "quantity": qty}, timeout=15)
        except requests.ConnectionError as e:
            raise WmsError("no connection") from e
        if r.status_code >= 400:
            raise WmsError(r.json().get("detail", r.reason))
