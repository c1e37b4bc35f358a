from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()


def main():
    if not work():
        return
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")


if __name__ == "__main__":
    main()
