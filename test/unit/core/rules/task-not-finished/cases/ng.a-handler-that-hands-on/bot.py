from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        register_invoices()
    except Exception as error:
        maestro.error(maestro.task_id, error)
        raise
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")
