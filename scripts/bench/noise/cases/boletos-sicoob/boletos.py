import os
import sys
import subprocess

try:
    import PySimpleGUI as sg
    import requests
    from PyPDF2 import PdfReader, PdfWriter
except ImportError:
    subprocess.check_call([sys.executable, "-m", "pip", "install", "requests", "PyPDF2", "PySimpleGUI"])
    import PySimpleGUI as sg
    import requests
    from PyPDF2 import PdfReader, PdfWriter

import json
import base64
import urllib3
urllib3.disable_warnings()

with open("config.json", encoding="utf-8") as f:
    CONFIG = json.load(f)

BASE = "https://api.cooperativa.example/cobranca-bancaria/v3"


def pega_token():
    dados = {
        "grant_type": "client_credentials",
        "client_id": CONFIG["client_id"],
        "client_secret": CONFIG["client_secret"],
        "scope": "boletos_consulta boletos_inclusao",
    }
    r = requests.post("https://auth.cooperativa.example/token", data=dados,
                      cert=(CONFIG["certificado"], CONFIG["chave"]), verify=False)
    r.raise_for_status()
    return r.json()["access_token"]


def segunda_via(token, nosso_numero):
    r = requests.get(f"{BASE}/boletos/segunda-via", params={"nossoNumero": nosso_numero, "gerarPdf": True},
                     headers={"Authorization": f"Bearer {token}"},
                     cert=(CONFIG["certificado"], CONFIG["chave"]), verify=False)
    if r.status_code != 200:
        print("erro", r.status_code, r.text)
        return None
    return base64.b64decode(r.json()["resultado"]["pdfBoleto"])


def protege(caminho, senha):
    leitor = PdfReader(caminho)
    escritor = PdfWriter()
    for p in leitor.pages:
        escritor.add_page(p)
    escritor.encrypt(senha)
    with open(caminho, "wb") as f:
        escritor.write(f)


layout = [
    [sg.Text("Nosso número (um por linha)")],
    [sg.Multiline(key="numeros", size=(30, 10))],
    [sg.Text("Senha do PDF"), sg.Input(key="senha", password_char="*")],
    [sg.Button("Gerar"), sg.Button("Sair")],
]
janela = sg.Window("Segunda via de boletos", layout)
while True:
    evento, valores = janela.read()
    if evento in (sg.WIN_CLOSED, "Sair"):
        break
    token = pega_token()
    for numero in valores["numeros"].split():
        pdf = segunda_via(token, numero)
        if pdf:
            caminho = os.path.join(CONFIG["saida"], numero + ".pdf")
            with open(caminho, "wb") as f:
                f.write(pdf)
            if valores["senha"]:
                protege(caminho, valores["senha"])
    sg.popup("Pronto!")
janela.close()
