from botcity.maestro import BotMaestroSDK
import atexit

from selenium import webdriver


def main():
    driver = webdriver.Chrome()
    atexit.register(driver.quit)
    driver.get("https://acme.example")
