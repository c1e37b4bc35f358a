from botcity.maestro import BotMaestroSDK


def main(handle):
    maestro = BotMaestroSDK.from_sys_args()
    pool = maestro.get_datapool("orders")
    while pool.has_next():
        item = pool.next(task_id=maestro.task_id)
        handle(item["order"])
