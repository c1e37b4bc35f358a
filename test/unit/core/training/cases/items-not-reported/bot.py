from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main(handle, rows):
    maestro = BotMaestroSDK.from_sys_args()
    done = 0
    for row in rows:
        handle(row)
        done += 1
    maestro.finish_task(
        maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done",
        total_items=done, processed_items=done, failed_items=0,
    )
