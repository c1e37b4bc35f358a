def mktemp():
    return 'x'


path = mktemp()
