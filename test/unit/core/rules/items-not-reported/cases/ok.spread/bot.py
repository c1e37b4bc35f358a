from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main(maestro, counts):
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "", **counts)
