from botcity.maestro import BotMaestroSDK
from pages import work


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        work()
    except Exception as error:
        maestro.error(maestro.task_id, error)
