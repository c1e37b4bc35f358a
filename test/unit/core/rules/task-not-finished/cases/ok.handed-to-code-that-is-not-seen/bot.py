from botcity.maestro import BotMaestroSDK
from acme_bots import run

maestro = BotMaestroSDK.from_sys_args()
run(maestro, print)
