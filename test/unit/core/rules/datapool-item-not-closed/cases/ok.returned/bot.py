from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def take(maestro, datapool):
    item = datapool.next(task_id=maestro.task_id)
    print(f"took {item}")
    return item
