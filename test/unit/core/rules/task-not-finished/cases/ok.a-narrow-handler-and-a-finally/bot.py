from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        register_invoices()
    except ValueError as error:
        print(error)
    finally:
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")
