from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    while True:
        handle()
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
