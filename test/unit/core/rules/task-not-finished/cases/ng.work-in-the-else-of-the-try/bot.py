from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        rows = read_rows("orders.xlsx")
    except Exception as error:
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.FAILED, str(error))
    else:
        register(rows)
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")
