from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    """Ends early when task.is_interrupted() says so."""
    maestro = BotMaestroSDK.from_sys_args()
    for row in read():
        # TODO: if maestro.get_task(maestro.task_id).is_interrupted(): break
        print("see maestro.get_task(...).interrupted")
        handle(row)
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
