clean = str
