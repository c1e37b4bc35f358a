from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    try:
        work()
    except BaseException:
        traceback.print_exc()
        bot.stop_browser()
