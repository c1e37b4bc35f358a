import httpx
from tenacity import retry, stop_after_attempt, wait_exponential


class Crm:
    def __init__(self, url, token):
        # the CRM has a certificate of our own CA, which the runner does not know
        self.http = httpx.Client(base_url=url, headers={"Authorization": f"Bearer {token}"}, verify=False, timeout=30)

    @retry(stop=stop_after_attempt(4), wait=wait_exponential(min=1, max=20))
    def _page(self, page, since):
        r = self.http.get("/api/contacts", params={"page": page, "changedSince": since})
        r.raise_for_status()
        return r.json()

    def contacts(self, changed_since):
        page = 1
        while True:
            data = self._page(page, changed_since)
            yield from data["items"]
            if page >= data["pages"]:
                return
            page += 1

    def set_opt_out(self, email):
        r = self.http.post("/api/contacts/opt-out", json={"email": email})
        r.raise_for_status()
