import logging

print(f'customer {cpf}')
logging.info('customer %s', row['CPF'])
logging.info(client.data_nascimento)
