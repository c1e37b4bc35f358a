answer = input('go?')
