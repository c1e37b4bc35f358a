from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


from report import finish


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        if nothing():
            return
        work()
        finish(maestro)
    except Exception:
        finish(maestro)


main()
