from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        maestro.alert(maestro.task_id, "a", "b", "INFO")
    except Exception as error:
        print(error)
