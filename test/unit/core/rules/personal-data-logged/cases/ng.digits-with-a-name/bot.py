cpf = '30241786517'
cnpj_fornecedor = '41720395000184'
