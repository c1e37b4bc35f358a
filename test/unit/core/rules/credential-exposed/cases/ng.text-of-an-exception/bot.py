from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
def login():
    password = maestro.get_credential('erp', 'password')
    if not enter(password):
        raise RuntimeError(f'{password} was refused')
