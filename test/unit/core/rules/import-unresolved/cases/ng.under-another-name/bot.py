from importlib import import_module as load
load(f"drivers.{x}")
