from botcity.maestro import BotMaestroSDK
from botcity.web import WebBot


def main():
    maestro = BotMaestroSDK.from_sys_args()
    bot = WebBot()
    try:
        bot.browse("https://acme.example")
    except Exception as error:
        maestro.error(task_id=maestro.task_id, exception=error)
