from botcity.maestro import BotMaestroSDK


def main(maestro):
    pool = maestro.get_datapool("orders")
    while pool.has_next():
        item = pool.next(task_id=maestro.task_id)
        order = item["order"]
        print(order)
        total = float(item.get_value("total"))
        try:
            handle(order, total)
            item.report_done()
        except Exception:
            item.report_error()
