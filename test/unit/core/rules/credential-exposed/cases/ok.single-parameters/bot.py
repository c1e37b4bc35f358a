from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
print(execution.parameters.get('month'), execution.parameters['year'])
print(execution.task_id)
