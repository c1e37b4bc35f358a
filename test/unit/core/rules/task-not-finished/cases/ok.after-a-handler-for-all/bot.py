from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    status = AutomationTaskFinishStatus.SUCCESS
    try:
        work()
    except Exception as error:
        status = AutomationTaskFinishStatus.FAILED
        maestro.error(maestro.task_id, error)
    maestro.finish_task(maestro.task_id, status, "")
