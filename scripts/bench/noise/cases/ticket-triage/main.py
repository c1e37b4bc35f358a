"""Reads new support tickets, lets a model sort them and draft an answer, leaves the sending to people."""
import logging
import os
import time

from agent.llm import Triage
from agent.helpdesk import Helpdesk

logging.basicConfig(level=os.getenv("LOG_LEVEL", "INFO"))
log = logging.getLogger("triage")


def handle(ticket, desk, triage):
    result = triage.sort(ticket["subject"], ticket["body"])
    log.info("ticket %s -> %s (%.2f)", ticket["id"], result["queue"], result["confidence"])
    if result["confidence"] < 0.6:
        desk.comment(ticket["id"], "Could not decide: " + result["reason"], public=False)
        return
    desk.assign(ticket["id"], result["queue"], result["priority"])
    draft = triage.draft(ticket["subject"], ticket["body"], result["queue"])
    desk.comment(ticket["id"], draft, public=False)


def main():
    desk = Helpdesk(os.environ["HELPDESK_URL"], os.environ["HELPDESK_TOKEN"])
    triage = Triage(model=os.getenv("TRIAGE_MODEL", "gpt-4o-mini"))
    failures = 0
    for ticket in desk.new_tickets():
        try:
            handle(ticket, desk, triage)
        except Exception:
            failures += 1
            log.exception("ticket %s failed", ticket["id"])
            if failures > 5:
                raise
        time.sleep(0.5)


if __name__ == "__main__":
    main()
