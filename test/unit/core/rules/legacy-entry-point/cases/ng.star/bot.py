from botcity.web import *


class Bot(WebBot):
    def action(self, execution=None):
        pass
