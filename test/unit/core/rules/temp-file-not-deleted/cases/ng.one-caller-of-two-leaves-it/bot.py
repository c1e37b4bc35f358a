import shutil

import helpers


def one():
    folder = helpers.make_folder()
    try:
        work(folder)
    finally:
        shutil.rmtree(folder)


def two():
    work(helpers.make_folder())
