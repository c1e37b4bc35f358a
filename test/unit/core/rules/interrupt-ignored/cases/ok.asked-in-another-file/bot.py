from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


from work import stop


def main():
    maestro = BotMaestroSDK.from_sys_args()
    for row in read():
        stop(maestro)
        handle(row)
