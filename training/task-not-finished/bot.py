from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    if not orders():
        return
    send(orders())
    maestro.finish_task(
        maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done", total_items=1, processed_items=1, failed_items=0
    )


def orders():
    return []


def send(rows):
    print(len(rows))


if __name__ == "__main__":
    main()
