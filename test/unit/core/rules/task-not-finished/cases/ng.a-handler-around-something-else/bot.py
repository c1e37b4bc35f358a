from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        os.mkdir("out")
    except Exception:
        pass
    register_invoices()
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")
