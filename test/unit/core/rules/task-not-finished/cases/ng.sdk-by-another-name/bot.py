from botcity.maestro import BotMaestroSDK as Sdk


def run():
    sdk = Sdk.from_sys_args()
    print(sdk.task_id)


run()
