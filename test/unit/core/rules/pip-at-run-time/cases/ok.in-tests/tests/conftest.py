import os

os.system('pip install x')
