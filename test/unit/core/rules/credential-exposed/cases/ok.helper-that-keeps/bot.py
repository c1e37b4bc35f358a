from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
def secret(key):
    return maestro.get_credential('erp', key)


def user():
    secret('password')
    return 'bot'


print(user())
