from botcity.maestro import BotMaestroSDK
from selenium import webdriver


def main(address):
    maestro = BotMaestroSDK.from_sys_args()
    driver = webdriver.Chrome()
    try:
        driver.get(address)
        print(maestro.task_id, driver.title)
    finally:
        driver.quit()
