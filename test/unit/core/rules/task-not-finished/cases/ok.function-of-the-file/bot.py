from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def finish(maestro, status):
    print(status)
    if maestro.is_online:
        maestro.finish_task(maestro.task_id, status, "")


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        work()
    finally:
        finish(maestro, AutomationTaskFinishStatus.SUCCESS)


main()
