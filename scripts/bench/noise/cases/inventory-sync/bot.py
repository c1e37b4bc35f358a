import logging
import sys
from pathlib import Path

from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK, AlertType
from openpyxl import load_workbook

from wms import WmsClient, WmsError

logging.basicConfig(stream=sys.stdout, level=logging.INFO)
log = logging.getLogger("inventory")

# allows running from the IDE
if len(sys.argv) < 4:
    BotMaestroSDK.RAISE_NOT_CONNECTED = False

maestro = BotMaestroSDK.from_sys_args()


def stock_rows(path: Path):
    sheet = load_workbook(path, read_only=True, data_only=True).active
    for sku, location, qty in sheet.iter_rows(min_row=2, max_col=3, values_only=True):
        if sku is not None:
            yield str(sku).strip(), location, int(qty or 0)


def sync(client, rows):
    processed = failed = 0
    for sku, location, qty in rows:
        try:
            client.set_stock(sku, location, qty)
            processed += 1
        except WmsError as e:
            log.error("%s at %s: %s", sku, location, e)
            maestro.error(maestro.task_id, e, tags={"sku": sku})
            failed += 1
    return processed, failed


def main():
    processed = failed = 0
    status = AutomationTaskFinishStatus.FAILED
    message = "did not start"
    try:
        token = maestro.get_credential("wms", "token")
        print("using token", token)  # debug, remove
        client = WmsClient("https://wms.intra.example/api", token)
        processed, failed = sync(client, stock_rows(Path("resources/stock.xlsx")))
        status = AutomationTaskFinishStatus.PARTIALLY_COMPLETED if failed else AutomationTaskFinishStatus.SUCCESS
        message = f"{processed} updated, {failed} failed"
        if failed:
            maestro.alert(maestro.task_id, "Stock", message, AlertType.WARN)
    except Exception as e:
        message = str(e)
        maestro.error(maestro.task_id, e)
        raise
    finally:
        maestro.finish_task(
            maestro.task_id, status, message,
            total_items=processed + failed, processed_items=processed, failed_items=failed,
        )


if __name__ == "__main__":
    main()
