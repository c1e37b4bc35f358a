from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main(maestro):
    try:
        work()
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
    except ValueError:
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.FAILED, "")
