from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
acessos = {"usuario": "robo", "senha": maestro.get_credential("erp", "senha")}
for nome, valor in acessos.items():
    print(nome, valor)
for valor in acessos.values():
    print(valor)
print(acessos["senha"], acessos.get("senha"))
senhas = [maestro.get_credential("erp", chave) for chave in ("a", "b")]
for i, senha in enumerate(senhas):
    print(f"{i}: {senha}")
print(senhas[i])
print(", ".join(f"{n}={v}" for n, v in acessos.items()))
for rotulo, valor in (("usuario", "robo"), ("senha", senhas[i])):
    print(rotulo, valor)
for valor in (senhas[i], "outra"):
    print(valor)
tudo = {chave: maestro.get_credential("erp", chave) for chave in ("a", "b")}
print(tudo["a"])
