def mkdtemp():
    return "x"


folder = mkdtemp()
