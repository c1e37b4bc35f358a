from botcity.core import DesktopBot


class Bot(DesktopBot):
    def action(self, execution=None):
        self.enter()
