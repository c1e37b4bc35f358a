from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
if production:
    password = maestro.get_credential('erp', 'password')
else:
    password = ''
print(password)
