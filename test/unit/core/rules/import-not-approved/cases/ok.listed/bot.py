import requests
from requests.adapters import HTTPAdapter
from botcity.maestro import *
from botcity.plugins.csv import BotCSVPlugin
import importlib
importlib.import_module("requests")
