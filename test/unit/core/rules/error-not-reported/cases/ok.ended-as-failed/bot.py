from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        work()
    except Exception as error:
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.FAILED, str(error))
