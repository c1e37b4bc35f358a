import importlib
importlib.import_module("para" + "miko")
