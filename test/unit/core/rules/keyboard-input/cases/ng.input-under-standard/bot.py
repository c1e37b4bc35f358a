def main():
    return input()
