from botcity.maestro import BotMaestroSDK
from playwright.sync_api import sync_playwright

with sync_playwright() as p:
    browser = p.chromium.launch()
    browser.new_page()
