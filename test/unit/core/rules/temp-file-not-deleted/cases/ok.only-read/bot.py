import pandas


def main():
    table = pandas.read_csv("/tmp/in.csv")
    with open("/tmp/in.txt") as file:
        print(file.read())
