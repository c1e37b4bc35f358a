from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    for row in read():
        stop = f"{maestro.get_task(maestro.task_id).is_interrupted()}"
        if stop == "True":
            break
        handle(row)
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
