import shutil


def write():
    table.to_csv("/tmp/robot/a.csv")


def clear():
    shutil.rmtree("/tmp/robot")
