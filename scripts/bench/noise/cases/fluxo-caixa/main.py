import locale
import logging
import os
import sys
import requests
import pandas as pd
from datetime import datetime, timedelta
from dotenv import load_dotenv
from openpyxl import load_workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

load_dotenv()
logging.basicConfig(
    level=logging.INFO,
    format="%(asctime)s - %(message)s",
    handlers=[logging.FileHandler("fluxo.log", encoding="utf-8"), logging.StreamHandler(sys.stdout)],
)

API_ERP = os.getenv("API_ERP", "https://erp.empresa.example/api/v2")
TOKEN = os.getenv("TOKEN_ERP")
MODELO = "modelo_fluxo.xlsx"
SAIDA = "fluxo_{:%Y%m%d}.xlsx"


def busca(recurso, inicio, fim):
    pagina, linhas = 1, []
    while True:
        resp = requests.get(
            f"{API_ERP}/{recurso}",
            headers={"Authorization": f"Token {TOKEN}"},
            params={"de": inicio.isoformat(), "ate": fim.isoformat(), "pagina": pagina},
            timeout=60,
        )
        resp.raise_for_status()
        dados = resp.json()
        linhas += dados["itens"]
        if not dados.get("proxima"):
            break
        pagina += 1
    logging.info("%s: %d registros", recurso, len(linhas))
    return pd.DataFrame(linhas)


def monta_fluxo(pagar, receber, inicio, dias):
    datas = pd.date_range(inicio, periods=dias, freq="D")
    entradas = receber.groupby(pd.to_datetime(receber["vencimento"]))["valor"].sum().reindex(datas, fill_value=0)
    saidas = pagar.groupby(pd.to_datetime(pagar["vencimento"]))["valor"].sum().reindex(datas, fill_value=0)
    quadro = pd.DataFrame({"entradas": entradas, "saidas": saidas})
    quadro["saldo_dia"] = quadro["entradas"] - quadro["saidas"]
    quadro["acumulado"] = quadro["saldo_dia"].cumsum()
    return quadro


def preenche(quadro, caminho):
    wb = load_workbook(MODELO)
    ws = wb["Fluxo"]
    vermelho = PatternFill("solid", fgColor="F8CBAD")
    for i, (data, linha) in enumerate(quadro.iterrows(), start=4):
        ws.cell(i, 1, data.to_pydatetime()).number_format = "dd/mm/yyyy"
        for j, coluna in enumerate(quadro.columns, start=2):
            c = ws.cell(i, j, float(linha[coluna]))
            c.number_format = '#,##0.00'
            if coluna == "acumulado" and linha[coluna] < 0:
                c.fill = vermelho
                c.font = Font(bold=True)
    ws.auto_filter.ref = f"A3:{get_column_letter(len(quadro.columns) + 1)}{len(quadro) + 3}"
    wb.save(caminho)


def main():
    locale.setlocale(locale.LC_ALL, "")
    inicio = datetime.today().date()
    fim = inicio + timedelta(days=45)
    pagar = busca("contas-pagar", inicio, fim)
    receber = busca("contas-receber", inicio, fim)
    if pagar.empty and receber.empty:
        logging.warning("sem titulos no periodo")
        return 1
    quadro = monta_fluxo(pagar, receber, inicio, 45)
    caminho = SAIDA.format(inicio)
    preenche(quadro, caminho)
    logging.info("arquivo %s gravado", caminho)
    return 0


if __name__ == "__main__":
    sys.exit(main())
