from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
def mascara(valor):
    return "*" * len(valor)


def fim(valor):
    return valor[-2:] + "…"


def entrar(usuario, senha):
    print("entrando", usuario)
    return pagina.login(usuario, senha)


senha = maestro.get_credential("erp", "senha")
print(mascara(senha), fim(senha))
entrar("robo", senha)
print(entrar("robo", senha))
print(mascara(valor=senha))
