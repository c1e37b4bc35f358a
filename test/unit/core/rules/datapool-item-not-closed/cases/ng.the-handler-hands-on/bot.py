from botcity.maestro import BotMaestroSDK


def main(maestro):
    pool = maestro.get_datapool("orders")
    while pool.has_next():
        item = pool.next(task_id=maestro.task_id)
        try:
            handle(item["order"])
            item.report_done()
        except Exception as error:
            maestro.error(maestro.task_id, error)
            raise
