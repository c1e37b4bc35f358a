from botcity.maestro import BotMaestroSDK
from selenium import webdriver


def main():
    driver = webdriver.Chrome()
    try:
        os.mkdir("out")
    except Exception:
        pass
    driver.get("https://acme.example")
    driver.quit()
