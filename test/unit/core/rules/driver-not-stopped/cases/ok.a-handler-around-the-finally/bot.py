from botcity.maestro import BotMaestroSDK
from selenium import webdriver


def main():
    driver = webdriver.Chrome()
    try:
        try:
            driver.get("https://acme.example")
        finally:
            driver.quit()
    except Exception as error:
        print(error)
