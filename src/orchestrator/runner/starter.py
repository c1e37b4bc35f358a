"""Starts a bot: its arguments come over an inherited descriptor, never over a command line or the environment.

Run by path as `python starter.py`. Descriptor 3 carries NUL-separated UTF-8 fields: the entry's absolute path, then the
bot's arguments. The entry then runs as if it had been started plainly: in the real `__main__` (so that pickle and
multiprocessing find it), with its own folder first on `sys.path` and without the starter's frames in a traceback.
Nothing but built-in and already loaded modules is imported before the bot, so that none of its own is hidden.
Works with Python 3.8 and later.
"""


def _start():
    import os
    import sys

    starter = __file__
    with os.fdopen(3, "rb") as channel:
        entry, *arguments = channel.read().decode("utf-8", "surrogateescape").split("\0")
    sys.argv = [entry] + arguments
    sys.path[0] = os.path.dirname(entry)

    main = sys.modules["__main__"].__dict__
    for name in [name for name in main if not name.startswith("__")]:
        del main[name]
    main.update(__file__=entry, __loader__=type(__loader__)("__main__", entry), __doc__=None)

    try:
        with open(entry, "rb") as source:
            code = compile(source.read(), entry, "exec", dont_inherit=True)
        del arguments
        exec(code, main)
    except SystemExit:
        raise
    except BaseException as error:
        own = error.__traceback__
        while own is not None and own.tb_frame.f_code.co_filename == starter:
            own = own.tb_next
        error.__traceback__ = own
        sys.excepthook(type(error), error, own)
        # The shell's number for an interrupt; 1 as the interpreter itself would give.
        sys.exit(130 if isinstance(error, KeyboardInterrupt) else 1)


_start()
