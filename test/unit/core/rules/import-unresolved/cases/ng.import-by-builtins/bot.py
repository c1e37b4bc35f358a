import builtins

__builtins__.__import__(name)
builtins.__import__(name)
getattr(__builtins__, "__import__")(name)
getattr(builtins, "__import__")(name)
__builtins__["__import__"](name)
