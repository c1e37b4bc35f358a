from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def run(maestro):
    register_invoices()
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")


def main():
    maestro = BotMaestroSDK.from_sys_args()
    run(maestro)
