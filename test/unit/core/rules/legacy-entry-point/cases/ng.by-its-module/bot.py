import botcity.core


class Bot(botcity.core.DesktopBot):
    def action(self, execution=None):
        pass
