import os
from os import *
os.path.join("a")
os.system("ls")
getattr(os, "system")("ls")
