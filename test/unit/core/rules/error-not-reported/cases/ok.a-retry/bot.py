from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    for attempt in range(3):
        try:
            work()
        except Exception as error:
            print(error)
