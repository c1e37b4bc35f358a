print(cpf_count, valid_cpf, len(cpf))
print('cpf')
print(args, org, charge)
