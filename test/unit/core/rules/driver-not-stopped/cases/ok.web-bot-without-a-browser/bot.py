from botcity.maestro import BotMaestroSDK
from botcity.web import WebBot


def main():
    bot = WebBot()
    print(bot)
