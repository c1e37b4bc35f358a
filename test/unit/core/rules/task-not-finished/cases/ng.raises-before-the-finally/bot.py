from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    limit = maestro.get_execution().parameters.get("limit")
    if limit is None:
        raise ValueError("no limit")
    try:
        register(limit)
    finally:
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")
