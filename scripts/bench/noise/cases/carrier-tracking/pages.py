from botcity.web import By

URL = "https://track.carrier.example/en"


class ParcelUnknown(Exception):
    pass


class TrackingPage:
    def __init__(self, bot):
        self.bot = bot

    def open(self):
        self.bot.browse(URL)
        cookies = self.bot.find_element("#accept-cookies", By.CSS_SELECTOR, waiting_time=3000)
        if cookies:
            cookies.click()

    def lookup(self, number):
        field = self.bot.find_element("input[name=tracking]", By.CSS_SELECTOR)
        field.clear()
        field.send_keys(number)
        self.bot.find_element("button.search", By.CSS_SELECTOR).click()
        result = self.bot.find_element(".result .state", By.CSS_SELECTOR, waiting_time=15000)
        if result is None:
            raise ParcelUnknown(f"{number} is not known to the carrier")
        return result.text.strip()
