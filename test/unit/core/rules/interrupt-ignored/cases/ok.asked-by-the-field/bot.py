from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    for row in read():
        if maestro.get_task(maestro.task_id).interrupted:
            break
        handle(row)
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
