from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    if not maestro.is_online:
        print("offline")
        return
    try:
        work()
    finally:
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
