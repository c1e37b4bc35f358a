import importlib
importlib.import_module(f"paramiko")
