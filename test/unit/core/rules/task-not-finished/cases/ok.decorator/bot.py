from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def task(work):
    def run():
        maestro = BotMaestroSDK.from_sys_args()
        try:
            work(maestro)
        finally:
            maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
    return run


@task
def main(maestro):
    work(maestro)


main()
