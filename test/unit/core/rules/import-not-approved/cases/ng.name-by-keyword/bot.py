import importlib
importlib.import_module(name="paramiko")
