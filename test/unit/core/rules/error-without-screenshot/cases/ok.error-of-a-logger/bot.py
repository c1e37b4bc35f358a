from botcity.maestro import BotMaestroSDK
from botcity.web import WebBot


import logging

logger = logging.getLogger()


def main(error):
    logger.error("failed: %s", error)
