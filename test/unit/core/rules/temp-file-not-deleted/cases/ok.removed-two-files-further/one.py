from two import second


def first(where=None):
    second(where)
