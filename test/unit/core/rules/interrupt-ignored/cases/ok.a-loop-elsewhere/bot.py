from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def total(rows):
    n = 0
    for row in rows:
        n += len(row)
    return n


def main():
    maestro = BotMaestroSDK.from_sys_args()
    print(total([]))
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
