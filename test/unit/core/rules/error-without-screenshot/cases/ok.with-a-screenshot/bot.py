from botcity.maestro import BotMaestroSDK
from botcity.web import WebBot


def main(maestro, bot, error):
    bot.save_screenshot("error.png")
    maestro.error(maestro.task_id, error, screenshot="error.png")
