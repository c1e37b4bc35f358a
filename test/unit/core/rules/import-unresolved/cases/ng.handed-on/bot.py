from importlib import import_module
modules = map(import_module, names)
