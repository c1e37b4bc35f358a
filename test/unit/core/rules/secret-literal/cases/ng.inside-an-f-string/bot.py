print(f"{login(password='hunter2!x')}")
