from botcity.maestro import BotMaestroSDK
from selenium import webdriver


class Page:
    def __init__(self):
        self.driver = webdriver.Chrome()

    def close(self):
        self.driver.quit()
