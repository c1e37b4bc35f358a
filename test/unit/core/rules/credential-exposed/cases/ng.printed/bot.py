from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
password = maestro.get_credential('erp', 'password')
print(password)
print(f'login with {password}')
print('login', 'with', str(password))
