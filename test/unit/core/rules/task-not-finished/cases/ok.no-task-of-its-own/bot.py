from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK()
maestro.login("https://acme.example", "a", key())
maestro.create_task("other", {})
