from botcity.maestro import BotMaestroSDK


def main(handle):
    maestro = BotMaestroSDK.from_sys_args()
    pool = maestro.get_datapool("orders")
    while pool.has_next():
        item = pool.next(task_id=maestro.task_id)
        if item is None:
            break
        try:
            handle(item["order"])
            item.report_done()
        except Exception as error:
            item.report_error(finish_message=str(error))
