from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    failed = 0
    for row in rows():
        try:
            handle(row)
        except Exception as error:
            print(error)
            failed += 1
