from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
password = maestro.get_credential('erp', 'password')
print(len(password), password is None, bool(password))
print('*' * len(password))
print('found' if password else 'missing')
print(mask(password), password[:2])
