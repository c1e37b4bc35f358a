from botcity.maestro import BotMaestroSDK

print(BotMaestroSDK.RAISE_NOT_CONNECTED == False)
