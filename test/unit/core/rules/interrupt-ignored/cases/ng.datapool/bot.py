from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    pool = maestro.get_datapool("orders")
    while pool.has_next():
        item = pool.next(task_id=maestro.task_id)
        item.report_done()
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
