from botcity.core import DesktopBot
from botcity.maestro import BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    bot = DesktopBot()
    try:
        bot.enter()
    except Exception as error:
        maestro.error(maestro.task_id, error)
        raise
