from botcity.maestro import *

BotMaestroSDK.RAISE_NOT_CONNECTED = False
