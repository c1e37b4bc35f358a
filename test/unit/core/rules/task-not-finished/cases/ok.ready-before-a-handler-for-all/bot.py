from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def open_browser():
    bot = WebBot()
    bot.headless = True
    return bot


def main():
    maestro = BotMaestroSDK.from_sys_args()
    execution = maestro.get_execution()
    bot = open_browser()
    limit = int(execution.parameters.get("limit", 10))
    try:
        register(bot, limit)
    except Exception as error:
        maestro.error(maestro.task_id, error)
    finally:
        bot.stop_browser()
    print("the end")
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")
