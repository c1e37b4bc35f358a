from botcity.maestro import BotMaestroSDK


def main(maestro):
    pool = maestro.get_datapool("orders")
    while pool.has_next():
        item = pool.next(task_id=maestro.task_id)
        try:
            handle(item["order"])
        except Exception:
            item.report_error()
