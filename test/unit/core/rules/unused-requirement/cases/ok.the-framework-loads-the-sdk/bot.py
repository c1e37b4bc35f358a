from botcity.core import DesktopBot


class Bot(DesktopBot):
    pass
