import os

os.system('pip install wheel')
