from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def run(maestro, execution):
    try:
        register(execution.parameters)
    finally:
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")


def main():
    maestro = BotMaestroSDK.from_sys_args()
    execution = maestro.get_execution()
    print(execution.task_id)
    run(maestro, execution)
