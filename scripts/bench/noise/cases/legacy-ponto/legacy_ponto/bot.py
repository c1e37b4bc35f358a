"""
Robô do ponto: exporta as batidas do sistema antigo e manda por e-mail.
"""
from botcity.core import DesktopBot
from botcity.plugins.email import BotEmailPlugin
# from botcity.maestro import *


class Bot(DesktopBot):
    def action(self, execution=None):
        self.execute(r"C:\Ponto\ponto.exe")
        self.wait(8000)

        if not self.find("relatorios", matching=0.95, waiting_time=15000):
            self.not_found("relatorios")
        self.click()

        if not self.find("exportar", matching=0.95, waiting_time=10000):
            self.not_found("exportar")
        self.click()
        self.paste(r"C:\Ponto\export\batidas.txt")
        self.enter()
        self.wait(5000)
        self.alt_f4()

        self.enviar(r"C:\Ponto\export\batidas.txt")

    def enviar(self, arquivo):
        email = BotEmailPlugin()
        email.configure_smtp("smtp.empresa.example", 587)
        email.login("ponto@empresa.example", "<%pw%>")
        email.send_message("Batidas do dia", "Segue arquivo.", ["rh@empresa.example"], attachments=[arquivo])
        email.disconnect()

    def not_found(self, label):
        print(f"Element not found: {label}")


if __name__ == '__main__':
    Bot.main()
