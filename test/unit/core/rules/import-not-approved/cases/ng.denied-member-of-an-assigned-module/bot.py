import importlib
import os
o = os
p = importlib.import_module("os")
q = o
p.path.join("a")
q.system("ls")
p.system("ls")
