from botcity.maestro import BotMaestroSDK
from selenium import webdriver


def main():
    with webdriver.Chrome() as driver:
        driver.get("https://acme.example")
