from ending import close
from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def run():
    maestro = BotMaestroSDK.from_sys_args()
    if nothing():
        return close(maestro)
    try:
        work()
    finally:
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
