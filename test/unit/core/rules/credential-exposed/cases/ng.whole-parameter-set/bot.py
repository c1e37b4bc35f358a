from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
print(f'Parameters: {execution.parameters}')
