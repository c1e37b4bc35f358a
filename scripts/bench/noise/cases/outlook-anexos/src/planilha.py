import os
from datetime import datetime
from openpyxl import Workbook, load_workbook


def atualiza_controle(caminho, remetente, assunto, arquivos):
    if os.path.exists(caminho):
        wb = load_workbook(caminho)
        ws = wb.active
    else:
        wb = Workbook()
        ws = wb.active
        ws.append(["data", "remetente", "assunto", "arquivo"])
    for a in arquivos:
        ws.append([datetime.now(), remetente, assunto, os.path.basename(a)])
    wb.save(caminho)
