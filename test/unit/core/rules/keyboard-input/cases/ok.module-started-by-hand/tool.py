if __name__ == '__main__':
    print(input('Month: '))
