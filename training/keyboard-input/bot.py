from botcity.maestro import BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    month = input("Month: ")
    print(maestro.task_id, month)
