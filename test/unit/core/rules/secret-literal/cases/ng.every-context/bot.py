class Bot:
    def login(self, user, password="Summer2024"):
        self.passwd = 'Winter2023'
        config = {"senha": "Verao#2022", 'user': 'bob'}
        config["password"] = "Spring2021"
        connect(user="bob", pwd="Autumn2020")
        if password == "Backdoor99":
            return True
