from botcity.web import WebBot


class Bot(WebBot):
    def action(self, execution=None):
        self.browse("https://acme.example")


if __name__ == "__main__":
    Bot.main()
