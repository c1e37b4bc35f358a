from botcity.maestro import BotMaestroSDK
from selenium import webdriver


def main():
    driver = webdriver.Chrome()
    driver.get("https://acme.example")
    try:
        driver.find_element("id", "go").click()
    finally:
        driver.quit()
