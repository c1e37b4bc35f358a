import importlib as il
il.import_module("paramiko")
