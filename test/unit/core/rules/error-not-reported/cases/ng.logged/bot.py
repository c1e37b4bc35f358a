import logging

from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        work()
    except Exception as error:
        logging.error("failed: %s", error)
    finally:
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
