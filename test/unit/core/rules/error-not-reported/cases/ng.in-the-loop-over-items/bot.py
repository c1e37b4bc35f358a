from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    for row in rows():
        try:
            handle(row)
        except Exception as error:
            print(f"{row}: {error}")
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
