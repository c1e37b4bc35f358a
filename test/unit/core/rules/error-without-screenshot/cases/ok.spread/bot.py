from botcity.maestro import BotMaestroSDK
from botcity.web import WebBot


def main(maestro, report):
    maestro.error(maestro.task_id, **report)
