"""Looks up parcels at the carrier's site; the tracking numbers come from a datapool."""
import logging

from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK, ErrorType
from botcity.web import Browser, By, WebBot
from botcity.web.util import element_as_select

from pages import TrackingPage, ParcelUnknown

log = logging.getLogger("carrier")
POOL = "parcels"


def open_browser():
    bot = WebBot()
    bot.headless = True
    bot.browser = Browser.CHROME
    bot.driver_path = "resources/chromedriver"
    return bot


def main():
    logging.basicConfig(level=logging.INFO)
    maestro = BotMaestroSDK.from_sys_args()
    execution = maestro.get_execution()
    pool = maestro.get_datapool(label=POOL)
    done = failed = 0
    bot = open_browser()
    page = TrackingPage(bot)
    try:
        page.open()
        while pool.has_next():
            item = pool.next(task_id=execution.task_id)
            if item is None:
                break
            try:
                state = page.lookup(item["tracking"])
                item["state"] = state
                item.report_done()
                done += 1
                log.info("%s is %s", item["tracking"], state)
            except ParcelUnknown as e:
                item.report_error(error_type=ErrorType.BUSINESS, finish_message=str(e))
                failed += 1
        status = AutomationTaskFinishStatus.SUCCESS
        message = "all parcels looked up"
    except Exception as e:
        log.exception("run failed")
        maestro.error(task_id=execution.task_id, exception=e)
        status = AutomationTaskFinishStatus.FAILED
        message = str(e)
    finally:
        bot.stop_browser()
    maestro.finish_task(
        task_id=execution.task_id,
        status=status,
        message=message,
        total_items=done + failed,
        processed_items=done,
        failed_items=failed,
    )


if __name__ == "__main__":
    main()
