from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main(maestro):
    maestro = BotMaestroSDK.from_sys_args()
    register_invoices()
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")


if __name__ == "__main__":
    try:
        main(None)
    except Exception as error:
        maestro = BotMaestroSDK()
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.FAILED, str(error))
