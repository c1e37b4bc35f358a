import os


def use(folder):
    print(os.listdir(folder))
