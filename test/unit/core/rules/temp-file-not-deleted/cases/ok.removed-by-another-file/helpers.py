import shutil


def drop(it):
    shutil.rmtree(it)
