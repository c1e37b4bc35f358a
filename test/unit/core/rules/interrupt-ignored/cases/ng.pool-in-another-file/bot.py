from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK


from work import run

maestro = BotMaestroSDK.from_sys_args()
run(maestro)
