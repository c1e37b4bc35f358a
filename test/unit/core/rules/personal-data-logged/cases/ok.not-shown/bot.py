save(cpf)
row['cpf'] = cpf
