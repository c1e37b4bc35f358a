from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
acessos = {"usuario": "robo", "senha": maestro.get_credential("erp", "senha")}
for nome in acessos:
    print(nome)
for nome in acessos.keys():
    print(nome)
print(acessos["usuario"], acessos.get("usuario"), len(acessos), list(acessos.keys()))
for nome, valor in acessos.items():
    print(nome, len(valor))
    entrar(nome, valor)
for valor in ("a", "b"):
    print(valor)
senhas = [maestro.get_credential("erp", chave) for chave in ("a", "b")]
print([len(senha) for senha in senhas], senhas == [])
senha = maestro.get_credential("erp", "senha")
print([senha for senha in ("uma", "outra")])
for senha in ("uma", "outra"):
    print(senha)
