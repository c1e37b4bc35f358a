from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()


def sign_in(page):
    password = maestro.get_credential("portal", "password")
    page.fill("#user", "robot")
    page.fill("#password", password)
