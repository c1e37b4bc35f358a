from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    bot = WebBot()
    try:
        register(bot)
    except Exception as error:
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.FAILED, str(error))
        return
    bot.stop_browser()
    print("done")
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")
