def read(input):
    return input('x')
