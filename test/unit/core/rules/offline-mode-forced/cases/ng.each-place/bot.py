from botcity.maestro import *

BotMaestroSDK.RAISE_NOT_CONNECTED = False


def again(maestro):
    maestro.RAISE_NOT_CONNECTED = False
