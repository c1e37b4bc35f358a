from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main(maestro):
    maestro.RAISE_NOT_CONNECTED = False
