match estado:
    case "Zk7-harbour-91":
        entrar()

match senha:
    case None | "":
        pass
    case str() if estado == "Zk7-harbour-91":
        pass

if input("Continuar? ") == "Zk7-harbour-91":
    entrar()
if input("Senha: ") == senha:
    entrar()
case = "Zk7-harbour-91"
