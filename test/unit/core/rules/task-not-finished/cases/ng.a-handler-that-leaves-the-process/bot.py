from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        register_invoices()
    except Exception as error:
        print(error)
        sys.exit(1)
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")
