from botcity.maestro import BotMaestroSDK


def main(work):
    maestro = BotMaestroSDK.from_sys_args()
    try:
        work(maestro)
    except Exception as error:
        maestro.error(maestro.task_id, error)
        raise
