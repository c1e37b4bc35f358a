from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    BotMaestroSDK.RAISE_NOT_CONNECTED = False
    maestro = BotMaestroSDK.from_sys_args()
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
