from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        work()
    except Exception as error:
        status, message = AutomationTaskFinishStatus.FAILED, str(error)
    maestro.finish_task(maestro.task_id, status, message)
