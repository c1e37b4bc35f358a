from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


maestro = BotMaestroSDK.from_sys_args()
maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")
