import csv
import random
import re
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urljoin, urlparse

import requests
import undetected_chromedriver as uc
from bs4 import BeautifulSoup
from fake_useragent import UserAgent
from selenium.common.exceptions import NoSuchElementException, TimeoutException
from selenium.webdriver.common.by import By
from selenium.webdriver.support import expected_conditions as EC
from selenium.webdriver.support.wait import WebDriverWait

SEARCH = "https://maps.directory.example/search?q={}"
EMAIL = re.compile(r"[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}")
PROXY = "http://leads:<%alnum24%>@proxy.provider.example:8000"
proxies = {"http": PROXY, "https": PROXY}
ua = UserAgent()


def results(driver, query, limit):
    driver.get(SEARCH.format(query.replace(" ", "+")))
    WebDriverWait(driver, 15).until(EC.presence_of_element_located((By.CSS_SELECTOR, "div.results")))
    seen = 0
    while seen < limit:
        cards = driver.find_elements(By.CSS_SELECTOR, "div.card")
        for card in cards[seen:limit]:
            try:
                name = card.find_element(By.CSS_SELECTOR, "h3").text
                site = card.find_element(By.CSS_SELECTOR, "a.website").get_attribute("href")
            except NoSuchElementException:
                continue
            yield name, site
        if len(cards) <= seen:
            return
        seen = len(cards)
        driver.execute_script("window.scrollTo(0, document.body.scrollHeight)")
        time.sleep(random.uniform(2, 4))


def emails_on(site):
    found = set()
    for page in ("/", "/contact", "/about"):
        try:
            r = requests.get(urljoin(site, page), headers={"User-Agent": ua.random}, proxies=proxies, timeout=15, verify=False)
        except requests.RequestException:
            continue
        found |= {m for m in EMAIL.findall(r.text) if not m.endswith((".png", ".jpg"))}
        for a in BeautifulSoup(r.text, "html.parser").select("a[href^=mailto]"):
            found.add(a["href"][7:].split("?")[0])
    return sorted(found)


def main():
    query = input("What are you looking for? ")
    limit = int(input("How many? ") or 50)
    driver = uc.Chrome(headless=False)
    try:
        companies = list(results(driver, query, limit))
    except TimeoutException:
        print("no results")
        companies = []
    finally:
        driver.quit()
    with ThreadPoolExecutor(8) as pool, open("leads.csv", "w", newline="") as f:
        out = csv.writer(f)
        out.writerow(["company", "site", "emails"])
        for (name, site), mails in zip(companies, pool.map(lambda c: emails_on(c[1]), companies)):
            out.writerow([name, urlparse(site).netloc, ";".join(mails)])


if __name__ == "__main__":
    main()
