from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    execution = maestro.get_execution()
    status = AutomationTaskFinishStatus.FAILED
    try:
        if nothing(execution):
            return
        work()
        status = AutomationTaskFinishStatus.SUCCESS
    finally:
        maestro.finish_task(maestro.task_id, status, "")
