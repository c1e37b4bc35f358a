import hashlib

import httpx


class Newsletter:
    def __init__(self, url, api_key):
        self.http = httpx.Client(base_url=url, auth=("any", api_key), timeout=30)

    @staticmethod
    def member_id(email):
        return hashlib.md5(email.lower().encode()).hexdigest()

    def upsert(self, email, first, last, tags=()):
        body = {"email_address": email, "status_if_new": "subscribed", "merge_fields": {"FNAME": first, "LNAME": last}}
        r = self.http.put(f"/members/{self.member_id(email)}", json=body)
        r.raise_for_status()
        if tags:
            self.http.post(f"/members/{self.member_id(email)}/tags", json={"tags": list(tags)}).raise_for_status()

    def unsubscribe(self, email):
        r = self.http.patch(f"/members/{self.member_id(email)}", json={"status": "unsubscribed"})
        if r.status_code != 404:
            r.raise_for_status()

    def unsubscribed(self, since):
        r = self.http.get("/members", params={"status": "unsubscribed", "since_last_changed": since})
        r.raise_for_status()
        return [m["email_address"] for m in r.json()["members"]]
