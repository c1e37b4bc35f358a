import importlib


def driver(config):
    return importlib.import_module(config["driver"])
