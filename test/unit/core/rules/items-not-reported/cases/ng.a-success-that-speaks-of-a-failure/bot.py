from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    if nothing():
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "0 FAILED")
        return
    maestro.finish_task(
        maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "", total_items=1, processed_items=1, failed_items=0
    )
