from botcity.maestro import BotMaestroSDK
from botcity.web import WebBot


def one(maestro, error):
    maestro.error(maestro.task_id, error)


def two(maestro, error):
    maestro.error(maestro.task_id, error)
