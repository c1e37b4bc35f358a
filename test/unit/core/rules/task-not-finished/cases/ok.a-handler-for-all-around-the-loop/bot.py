from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    failed = 0
    try:
        for row in read_rows("orders.xlsx"):
            try:
                register(row)
            except Exception:
                failed += 1
    except Exception as error:
        maestro.error(maestro.task_id, error)
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")
