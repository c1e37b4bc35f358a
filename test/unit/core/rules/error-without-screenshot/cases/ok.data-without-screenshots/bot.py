from botcity.core import DesktopBot
from botcity.maestro import *


def main(maestro):
    bot = DesktopBot()
    try:
        bot.enter()
    except Exception as error:
        maestro.error(maestro.task_id, error)
