from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        rows = read()
        if not rows:
            return
        work(rows)
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")
    except Exception as error:
        maestro.error(maestro.task_id, error)
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.FAILED, str(error))
