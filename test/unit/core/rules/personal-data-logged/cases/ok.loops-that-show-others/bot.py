for n, c in enumerate(cpfs):
    print(n)
    enviar(c)
print(c)
for nome, c in zip(nomes, cpfs):
    print(nome, len(c))
for c in pedidos:
    print(c)
print([len(c) for c in cpfs], len(cpfs))
for cpf_valido in validos:
    print(cpf_valido.total)


def outra(c):
    print(c)
