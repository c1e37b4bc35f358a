from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
work()
print("done")
