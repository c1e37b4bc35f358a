from botcity.maestro import BotMaestroSDK
from selenium import webdriver


def main():
    driver = webdriver.Chrome()
    try:
        driver.get("https://acme.example")
        driver.quit()
    except Exception:
        driver.quit()
        raise
