from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
try:
    work()
except Exception as error:
    print(error)
