import requests
from botcity.maestro import BotMaestroSDK


def main(maestro, error):
    requests.get("https://acme.example", timeout=5)
    maestro.error(maestro.task_id, error)
