import os
from os import path
def system(x): ...
system("x")
os.path.join("a")
