from botcity.maestro import BotMaestroSDK
from selenium import webdriver


def main():
    driver = webdriver.Chrome()
    driver.maximize_window()
    driver.implicitly_wait(10)
    wait = WebDriverWait(driver, 10)
    try:
        driver.get("https://acme.example")
    finally:
        driver.quit()
