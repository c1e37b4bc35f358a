def system(command):
    return command

system('pip install x')
