import tempfile


class Robot:
    path = tempfile.mktemp()
