from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


maestro = BotMaestroSDK.from_sys_args()


def main():
    rows = read_rows("orders.xlsx")
    try:
        register(rows)
    finally:
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")


main()
