from botcity.web import WebBot


class Shop(WebBot):
    def open(self):
        self.browse("https://acme.example")
