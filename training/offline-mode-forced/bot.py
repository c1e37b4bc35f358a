from botcity.maestro import BotMaestroSDK

BotMaestroSDK.RAISE_NOT_CONNECTED = False


def main():
    maestro = BotMaestroSDK.from_sys_args()
    print(maestro.task_id)
