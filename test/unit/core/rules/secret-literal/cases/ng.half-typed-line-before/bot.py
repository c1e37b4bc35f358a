login(user="bob",
def main():
    password = "hunter2!x"
