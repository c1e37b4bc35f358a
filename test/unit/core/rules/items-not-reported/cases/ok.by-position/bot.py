from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main(maestro):
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "", 2, 2, 0)
