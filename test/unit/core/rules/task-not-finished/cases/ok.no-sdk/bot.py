def main():
    execution = store.get_execution()
    print(execution)
