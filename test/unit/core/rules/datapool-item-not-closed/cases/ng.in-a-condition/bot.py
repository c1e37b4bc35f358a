from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main(maestro, datapool):
    while (item := datapool.next(task_id=maestro.task_id)) is not None:
        print(item["order"])
