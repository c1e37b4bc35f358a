from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    folder = os.path.join(os.getcwd(), "out")
    os.makedirs(folder, exist_ok=True)
    since = datetime.now() - timedelta(days=1)
    bot = WebBot()
    options = default_options(headless=True)
    options.add_argument("--start-maximized")
    bot.options = options
    try:
        register(bot, folder, since)
    finally:
        bot.stop_browser()
        maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")
