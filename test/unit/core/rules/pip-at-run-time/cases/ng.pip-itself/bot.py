import pip
from pip._internal import main as pip_main

pip.main(['install', 'openpyxl'])
pip_main(['install', 'openpyxl'])
