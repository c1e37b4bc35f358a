import botcity.maestro as bm

bm.BotMaestroSDK.RAISE_NOT_CONNECTED = False
