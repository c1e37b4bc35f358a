import logging

for cliente in clientes:
    print(cliente.cpf)
    logging.info("cliente %s", cliente["cpf"])
cpfs = [cliente.cpf for cliente in clientes]
for c in cpfs:
    if c:
        print(c)
for nome, documento in zip(nomes, cpfs):
    print(nome, documento)
print(", ".join(d for d in cpfs))
for valor in tabela["cpf"]:
    print(f"valor {valor}")
print(cpfs)
