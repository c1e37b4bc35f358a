import shutil


def second(it):
    if it:
        shutil.rmtree(it)
