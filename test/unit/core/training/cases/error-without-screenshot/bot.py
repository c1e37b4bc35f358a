from botcity.core import DesktopBot
from botcity.maestro import BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    bot = DesktopBot()
    try:
        bot.enter()
    except Exception as error:
        bot.save_screenshot("error.png")
        maestro.error(maestro.task_id, error, screenshot="error.png")
        raise
