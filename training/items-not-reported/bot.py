from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main(handle, rows):
    maestro = BotMaestroSDK.from_sys_args()
    for row in rows:
        handle(row)
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")
