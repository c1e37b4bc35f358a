from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
def login():
    password = maestro.get_credential('erp', 'password')
    enter(password)


def help(password):
    print(password)


help('the word for it')
