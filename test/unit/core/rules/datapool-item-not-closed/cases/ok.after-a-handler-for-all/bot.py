from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    pool = maestro.get_datapool("orders")
    while pool.has_next():
        item = pool.next(task_id=maestro.task_id)
        failure = None
        try:
            handle(item["order"])
        except Exception as error:
            failure = error
        if failure:
            item.report_error()
        else:
            item.report_done()
