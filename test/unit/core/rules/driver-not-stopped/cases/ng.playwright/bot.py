from botcity.maestro import BotMaestroSDK
from playwright.sync_api import sync_playwright


def main():
    p = sync_playwright().start()
    browser = p.chromium.launch()
    page = browser.new_page()
    page.goto("https://acme.example")
