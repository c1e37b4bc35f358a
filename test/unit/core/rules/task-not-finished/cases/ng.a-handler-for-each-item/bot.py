from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    failed = 0
    rows = read_rows("orders.xlsx")
    for row in rows:
        try:
            register(row)
        except Exception as error:
            print(error)
            failed += 1
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")
