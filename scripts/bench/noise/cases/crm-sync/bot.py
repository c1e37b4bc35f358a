#!/usr/bin/env python3
"""Copies contacts from the CRM to the newsletter tool, both ways of the opt-out."""
import os
import sys

from dotenv import load_dotenv

from sync.crm import Crm
from sync.newsletter import Newsletter
from sync.state import State

load_dotenv()


def main():
    crm = Crm(os.environ["CRM_URL"], os.environ["CRM_TOKEN"])
    news = Newsletter(os.environ["NEWS_URL"], os.environ["NEWS_API_KEY"])
    state = State("state.json")
    added = removed = 0
    for contact in crm.contacts(changed_since=state.last_run):
        if contact["opt_out"]:
            news.unsubscribe(contact["email"])
            removed += 1
        else:
            news.upsert(contact["email"], contact["first_name"], contact["last_name"], tags=contact["segments"])
            added += 1
    for email in news.unsubscribed(since=state.last_run):
        crm.set_opt_out(email)
        removed += 1
    state.save()
    print("%d added, %d removed" % (added, removed))


if __name__ == "__main__":
    try:
        main()
    except KeyError as missing:
        sys.exit("environment variable %s is not set, see .env.example" % missing)
