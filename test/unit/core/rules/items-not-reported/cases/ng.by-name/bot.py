from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


maestro = BotMaestroSDK.from_sys_args()
maestro.finish_task(
    task_id=maestro.task_id,
    status=AutomationTaskFinishStatus.SUCCESS,
    message="Done",
)
