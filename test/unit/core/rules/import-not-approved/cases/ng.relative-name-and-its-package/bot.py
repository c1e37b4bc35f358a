import importlib
importlib.import_module(".client", "paramiko")
importlib.import_module(".get", package="httpx")
