from botcity.maestro import BotMaestroSDK
from pages import LoginPage
from selenium import webdriver


def main():
    driver = webdriver.Chrome()
    LoginPage(driver).login()
