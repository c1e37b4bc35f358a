from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def run():
    maestro = BotMaestroSDK.from_sys_args()
    work()
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
