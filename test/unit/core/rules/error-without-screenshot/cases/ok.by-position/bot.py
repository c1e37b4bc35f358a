from botcity.maestro import BotMaestroSDK
from botcity.web import WebBot


def main(maestro, error):
    maestro.error(maestro.task_id, error, "error.png")
