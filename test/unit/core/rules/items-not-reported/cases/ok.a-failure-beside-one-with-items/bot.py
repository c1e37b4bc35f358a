from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main(maestro):
    try:
        work()
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "", total_items=2, processed_items=2, failed_items=0)
    except ValueError:
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.FAILED, "")
