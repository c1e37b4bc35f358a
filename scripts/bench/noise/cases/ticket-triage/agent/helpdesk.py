import requests


class Helpdesk:
    def __init__(self, url, token):
        self.url = url.rstrip("/")
        self.session = requests.Session()
        self.session.headers["X-Api-Token"] = token

    def new_tickets(self):
        r = self.session.get(f"{self.url}/tickets", params={"state": "new"}, timeout=30)
        r.raise_for_status()
        return r.json()["tickets"]

    def assign(self, ticket_id, queue, priority):
        r = self.session.patch(f"{self.url}/tickets/{ticket_id}", json={"queue": queue, "priority": priority}, timeout=30)
        r.raise_for_status()

    def comment(self, ticket_id, text, public):
        r = self.session.post(f"{self.url}/tickets/{ticket_id}/comments", json={"text": text, "public": public}, timeout=30)
        r.raise_for_status()
