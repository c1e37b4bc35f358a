from botcity.maestro import BotMaestroSDK
from selenium import webdriver


def main(maestro):
    driver = webdriver.Chrome()
    try:
        driver.get("https://acme.example")
    except Exception as error:
        maestro.error(maestro.task_id, error, tags={"a": "b"})
    finally:
        driver.quit()
