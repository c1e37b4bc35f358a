from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


def main():
    maestro = BotMaestroSDK.from_sys_args()
    logging.basicConfig(level=logging.INFO)
    log = logging.getLogger("orders")
    log.setLevel(logging.DEBUG)
    log.addHandler(logging.StreamHandler())
    execution = maestro.get_execution()
    parameters = execution.parameters or {}
    limit = int(parameters.get("limit", 10))
    sheet = parameters["sheet"]
    done, failed = 0, 0
    status = AutomationTaskFinishStatus.FAILED
    print(f"at most {limit}")
    try:
        register(sheet, limit)
        status = AutomationTaskFinishStatus.SUCCESS
    finally:
        maestro.finish_task(maestro.task_id, status, status.value)
