"""Watches the prices of a handful of products and mails when one drops."""
import csv
import json
import logging
import os
import smtplib
import sys
import time
from email.mime.text import MIMEText
from pathlib import Path

import requests
from bs4 import BeautifulSoup

HERE = Path(__file__).parent
HISTORY = HERE / "history.csv"
HEADERS = {
    "User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36",
    "Accept-Language": "en-US,en;q=0.9",
}

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
log = logging.getLogger("price-watch")


def load_products():
    with open(HERE / "products.json") as f:
        return json.load(f)


def fetch(url, tries=3):
    for n in range(tries):
        r = requests.get(url, headers=HEADERS, timeout=20)
        if r.status_code == 200:
            return r.text
        log.warning("got %s for %s, retrying", r.status_code, url)
        time.sleep(2 ** n)
    return None


def parse_price(html, selector):
    soup = BeautifulSoup(html, "lxml")
    tag = soup.select_one(selector)
    if tag is None:
        return None
    text = tag.get_text(strip=True).replace("$", "").replace(",", "")
    try:
        return float(text)
    except ValueError:
        return None


def last_prices():
    prices = {}
    if not HISTORY.exists():
        return prices
    with HISTORY.open(newline="") as f:
        for row in csv.reader(f):
            prices[row[1]] = float(row[2])
    return prices


def remember(name, price):
    with HISTORY.open("a", newline="") as f:
        csv.writer(f).writerow([time.strftime("%Y-%m-%d %H:%M"), name, price])


def send_mail(drops):
    host = os.environ["SMTP_HOST"]
    user = os.environ["SMTP_USER"]
    password = os.environ["SMTP_PASSWORD"]
    lines = ["%s: %.2f -> %.2f\n%s" % d for d in drops]
    msg = MIMEText("\n\n".join(lines))
    msg["Subject"] = "%d price drop(s)" % len(drops)
    msg["From"] = user
    msg["To"] = os.environ.get("MAIL_TO", user)
    with smtplib.SMTP(host, 587) as s:
        s.starttls()
        s.login(user, password)
        s.send_message(msg)


def main():
    before = last_prices()
    drops = []
    for p in load_products():
        html = fetch(p["url"])
        if html is None:
            log.error("giving up on %s", p["name"])
            continue
        price = parse_price(html, p["selector"])
        if price is None:
            log.error("no price found for %s", p["name"])
            continue
        log.info("%s: %.2f", p["name"], price)
        remember(p["name"], price)
        old = before.get(p["name"])
        if old and price < old * 0.97:
            drops.append((p["name"], old, price, p["url"]))
    if drops:
        send_mail(drops)
    return 0


if __name__ == "__main__":
    sys.exit(main())
