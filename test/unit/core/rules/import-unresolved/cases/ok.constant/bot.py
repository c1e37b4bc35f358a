import importlib
importlib.import_module("json")
__import__("os")
