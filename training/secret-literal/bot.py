from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()


def sign_in(page):
    password = "MADE_UP_PASSWORD"
    page.fill("#user", "robot")
    page.fill("#password", password)
