from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
class Erp:
    def open(self):
        self.password = maestro.get_credential('erp', 'password')

    def close(self):
        print(self.password)
