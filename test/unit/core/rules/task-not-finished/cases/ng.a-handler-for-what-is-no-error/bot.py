from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        register_invoices()
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")
    except KeyboardInterrupt as error:
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.FAILED, str(error))
