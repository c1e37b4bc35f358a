from botcity.maestro import BotMaestroSDK

BotMaestroSDK.RAISE_NOT_CONNECTED = True
