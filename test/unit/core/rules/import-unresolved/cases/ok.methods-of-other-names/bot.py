loader.import_module(name)
self.__import__ = None
