from botcity.maestro import BotMaestroSDK
from selenium import webdriver


def main():
    driver = webdriver.Chrome()
    try:
        driver.get("https://acme.example")
    finally:
        stop(driver)


def stop(driver):
    print("stop")
    driver.quit()
