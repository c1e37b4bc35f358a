from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def handle(row):
    print(row)


def main():
    maestro = BotMaestroSDK.from_sys_args()
    pool = maestro.get_datapool("orders")
    while pool.has_next():
        item = pool.next(task_id=maestro.task_id)
        handle(item["order"])
        item.report_done()
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")


if __name__ == "__main__":
    main()
