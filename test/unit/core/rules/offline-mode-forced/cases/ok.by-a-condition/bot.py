import sys

from botcity.maestro import BotMaestroSDK

BotMaestroSDK.RAISE_NOT_CONNECTED = len(sys.argv) > 3
