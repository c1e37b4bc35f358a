import os
from pathlib import Path

a = os.path.expanduser('~/in.csv')
b = Path.home() / 'in.csv'
c = f'C:/Users/{os.getlogin()}/in.csv'
d = 'C:\\Users\\' + name
