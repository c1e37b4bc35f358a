(user, senha) = ("bot", "Zk7-harbour-91")
[user, pwd] = ["bot", "Zk7-harbour-91"]
PASSWORDS = ["Zk7-harbour-91"]
senhas = {"erp": "Zk7-harbour-91"}
API_TOKENS = ("9f8e7d6c5b4a39281706fa",)
credentials = ("bot", "Zk7-harbour-91")
session.auth = ("bot", "Zk7-harbour-91")


def get_password():
    return "Zk7-harbour-91"


frase_secreta = user_pass = "Zk7-harbour-91"
