from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        work()
    finally:
        print("end")
        if maestro.is_online:
            maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
