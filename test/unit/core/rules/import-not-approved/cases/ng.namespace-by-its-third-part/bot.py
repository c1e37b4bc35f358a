from botcity.core import DesktopBot
from botcity.maestro import *
from botcity.plugins.excel import BotExcelPlugin
