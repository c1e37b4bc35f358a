import requests

URL = "http://127.0.0.1:5000/alunos"


def lista_alunos():
    resposta = requests.get(URL)
    if resposta.status_code == 200:
        return resposta.json()
    print("Erro ao buscar alunos:", resposta.status_code)
    return []


def novo_aluno():
    nome = input("Nome do aluno: ")
    email = input("E-mail: ")
    return requests.post(URL, json={"nome": nome, "email": email})
