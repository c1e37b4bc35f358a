import os

os.system('conda install -y pandas')
