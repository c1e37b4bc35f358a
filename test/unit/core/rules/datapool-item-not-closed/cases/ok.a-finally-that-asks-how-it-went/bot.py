from botcity.maestro import BotMaestroSDK


def main(maestro):
    pool = maestro.get_datapool("orders")
    while pool.has_next():
        item = pool.next(task_id=maestro.task_id)
        ok = False
        try:
            handle(item["order"])
            ok = True
        finally:
            if ok:
                item.report_done()
            else:
                item.report_error()
