def main():
    try:
        work()
    except Exception as error:
        print(error)
