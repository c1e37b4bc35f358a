from botcity.maestro import BotMaestroSDK
from selenium import webdriver


def main():
    driver = webdriver.Chrome()
    try:
        driver.get("https://acme.example")
        if driver.title == "":
            return
        driver.quit()
    except Exception:
        driver.quit()
