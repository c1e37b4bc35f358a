import importlib, sys
importlib.import_module(sys.argv[1])
