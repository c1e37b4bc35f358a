from botcity.maestro import BotMaestroSDK
from botcity.web import WebBot


def main():
    bot = WebBot()
    bot.headless = False
    bot.browse("https://acme.example")
    bot.wait(3000)
    bot.stop_browser()
