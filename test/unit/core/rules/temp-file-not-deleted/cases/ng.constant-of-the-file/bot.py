import os

TEMP = "/tmp/robot"


def main():
    os.makedirs(TEMP, exist_ok=True)
    table.to_csv(os.path.join(TEMP, "a.csv"))
    other.to_csv(os.path.join(TEMP, "b.csv"))
