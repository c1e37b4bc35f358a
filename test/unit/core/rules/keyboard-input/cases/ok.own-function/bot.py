def input(name):
    return parameters[name]

month = input('month')
