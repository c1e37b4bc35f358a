from botcity.maestro import BotMaestroSDK
from selenium import webdriver


def main():
    driver = webdriver.Chrome()
    look(driver)


def look(driver):
    driver.get("https://acme.example")
