"""Consulta a situação cadastral de fornecedores numa API pública e devolve a planilha preenchida."""
import re
import time

import openpyxl
import requests
from openpyxl.styles import PatternFill

API = "https://api.cnpj.example/v1/{}"
VERMELHO = PatternFill("solid", fgColor="FFC7CE")
# a API aceita 3 consultas por minuto
ESPERA = 21


def so_digitos(v):
    return re.sub(r"\D", "", str(v or "")).zfill(14)


def valido(cnpj):
    if len(cnpj) != 14 or len(set(cnpj)) == 1:
        return False
    for corte in (12, 13):
        pesos = list(range(corte - 7, 1, -1)) + list(range(9, 1, -1))
        soma = sum(int(d) * p for d, p in zip(cnpj[:corte], pesos))
        digito = 0 if soma % 11 < 2 else 11 - soma % 11
        if int(cnpj[corte]) != digito:
            return False
    return True


def consulta(cnpj):
    while True:
        r = requests.get(API.format(cnpj), timeout=30)
        if r.status_code == 429:
            time.sleep(ESPERA)
            continue
        r.raise_for_status()
        return r.json()


def main(caminho="fornecedores.xlsx"):
    wb = openpyxl.load_workbook(caminho)
    ws = wb.active
    for linha in range(2, ws.max_row + 1):
        cnpj = so_digitos(ws.cell(linha, 1).value)
        if not valido(cnpj):
            ws.cell(linha, 3, "CNPJ INVALIDO").fill = VERMELHO
            continue
        dados = consulta(cnpj)
        if dados.get("status") == "ERROR":
            ws.cell(linha, 3, dados.get("message"))
            continue
        ws.cell(linha, 2, dados["nome"])
        c = ws.cell(linha, 3, dados["situacao"])
        if dados["situacao"] != "ATIVA":
            c.fill = VERMELHO
        print(linha, cnpj, dados["situacao"])
        time.sleep(ESPERA)
    wb.save(caminho)


if __name__ == "__main__":
    # teste rapido com o Banco do Brasil
    assert valido("00000000000191")
    main()
