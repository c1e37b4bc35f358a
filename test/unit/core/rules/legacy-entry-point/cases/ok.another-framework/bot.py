from acme.web import WebBot


class Bot(WebBot):
    def action(self, execution=None):
        pass
