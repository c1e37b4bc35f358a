from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()


def sign_in(page):
    password = maestro.get_credential("erp", "password")
    print("signing in")
    page.fill("#password", password)
