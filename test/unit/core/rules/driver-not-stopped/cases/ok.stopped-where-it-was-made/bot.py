from botcity.maestro import BotMaestroSDK
from selenium import webdriver


def main():
    driver = None
    try:
        driver = webdriver.Chrome()
        driver.get("https://acme.example")
    finally:
        if driver:
            driver.quit()
