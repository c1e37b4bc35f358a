from botcity.web import WebBot


class Menu:
    def action(self):
        print(WebBot)
