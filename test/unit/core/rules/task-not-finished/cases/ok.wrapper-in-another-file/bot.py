from runner import Run


def main():
    with Run() as run:
        run.work()


main()
