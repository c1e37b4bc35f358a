from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
password = maestro.get_credential('erp', 'password')
login(password)
password = None
print(password)
