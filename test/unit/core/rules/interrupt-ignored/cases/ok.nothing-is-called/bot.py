from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    n = 0
    for row in rows:
        n += row
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
