import os as o
from os import system as s
o.system("ls")
