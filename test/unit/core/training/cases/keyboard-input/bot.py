from botcity.maestro import BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    month = maestro.get_execution().parameters.get("month")
    print(maestro.task_id, month)
