print(cpf)
