from getpass import getpass

match senha:
    case "Zk7-harbour-91" | "abacaxi77":
        entrar()
    case _:
        pass

match pedido.senha:
    case ("Zk7-harbour-92") if aberto == "sim":
        entrar()

while input("Digite a senha: ") != "Zk7-harbour-93":
    pass
if getpass() == "Zk7-harbour-94":
    entrar()
