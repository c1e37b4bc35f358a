from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
def secret(key):
    return maestro.get_credential('erp', key)


def show(text):
    print('>>', text)


value = secret('password')
show(value)
show('harmless')
