import requests


class Bot:
    def login(self):
        self.client = requests.Session()
        self.client.headers["X-Token"] = "ghp_YK0fFWqcajQLE9WVxuXbrFZmU3A6IIRgmKJS"
        connect("host", "glpat-ZUqQZNRf2BvfxZAZqCSg")
