from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    for attempt in range(3):
        handle(attempt)
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
