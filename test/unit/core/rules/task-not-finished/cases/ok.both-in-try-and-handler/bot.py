from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        work()
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
    except Exception as error:
        print(error)
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.FAILED, "")
