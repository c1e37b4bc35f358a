from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main(maestro):
    if nothing():
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
        return
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "", total_items=2, processed_items=2, failed_items=0)
