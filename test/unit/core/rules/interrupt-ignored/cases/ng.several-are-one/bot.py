from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    for row in read():
        for cell in row:
            handle(cell)
    for row in others():
        handle(row)
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
