import importlib
name = input()
importlib.import_module(name)
__import__(name)
