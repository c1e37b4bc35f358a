import requests_extra_tools
from azure.nobody_knows import x
import botcity.plugins.unheard
