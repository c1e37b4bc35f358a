from botcity.maestro import BotMaestroSDK
from selenium.webdriver import Firefox

driver = Firefox()
driver.get("https://acme.example")
