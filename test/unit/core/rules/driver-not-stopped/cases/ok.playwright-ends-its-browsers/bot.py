from botcity.maestro import BotMaestroSDK
from playwright.sync_api import sync_playwright


def main():
    p = sync_playwright().start()
    browser = p.chromium.launch()
    browser.new_page()
    p.stop()
