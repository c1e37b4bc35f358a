from botcity.maestro import BotMaestroSDK


def main(maestro):
    pool = maestro.get_datapool("orders")
    while pool.has_next():
        item = pool.next(task_id=maestro.task_id)
        try:
            handle(item["order"])
            item.report_done()
        except ValueError:
            item.report_error()
