ns = {'s': 'http://www.w3.org/2001/XMLSchema'}
