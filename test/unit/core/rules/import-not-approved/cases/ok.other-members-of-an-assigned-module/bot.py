import os
o = os
o.path.join("a")
__import__("os").getcwd()
self.o.system("x")
x = o.path
x.system()
