def main():
    for row in read():
        handle(row)
