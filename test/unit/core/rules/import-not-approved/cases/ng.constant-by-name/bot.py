import importlib
DRIVER = "paramiko"
importlib.import_module(DRIVER)
