from botcity.core import DesktopBot
from botcity.web import WebBot


class Web(WebBot):
    def action(self, execution=None):
        self.browse("https://acme.example")


class Desk(DesktopBot):
    def action(self, execution=None):
        self.enter()
