from botcity.maestro import BotMaestroSDK

BotMaestroSDK.VERIFY_SSL_CERT = False
maestro = BotMaestroSDK.from_sys_args()
