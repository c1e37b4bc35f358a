import atexit

from botcity.maestro import BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    atexit.register(lambda: maestro.finish_task(maestro.task_id, "SUCCESS", ""))
    work()
