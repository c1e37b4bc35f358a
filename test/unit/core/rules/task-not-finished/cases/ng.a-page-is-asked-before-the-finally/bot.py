from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    answer = requests.get("https://rates.acme.example")
    try:
        register(answer.json())
    finally:
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")
