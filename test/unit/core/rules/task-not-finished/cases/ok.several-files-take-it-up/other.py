from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def other():
    maestro = BotMaestroSDK.from_sys_args()
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
