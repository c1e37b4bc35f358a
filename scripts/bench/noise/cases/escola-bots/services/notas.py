import requests


def media_do_aluno(id_aluno):
    r = requests.get(f"http://127.0.0.1:5000/nota/{id_aluno}")
    notas = [n["valor"] for n in r.json()]
    if len(notas) == 0:
        return 0
    return sum(notas) / len(notas)
