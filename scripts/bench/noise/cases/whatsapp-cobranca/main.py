import pywhatkit as kit
import pyautogui as pg
import openpyxl
import time
from datetime import date
from urllib.parse import quote
import webbrowser

wb = openpyxl.load_workbook("clientes.xlsx")
ws = wb["Clientes"]

MSG = """Olá {nome}, tudo bem? Aqui é da Clínica Sorriso.
Seu boleto de R$ {valor} venceu em {venc}. Podemos ajudar?"""

input("Abra o WhatsApp Web, leia o QR Code e aperte ENTER")

erros = []
for linha in ws.iter_rows(min_row=2):
    nome = linha[0].value
    telefone = linha[1].value
    venc = linha[2].value
    valor = linha[3].value
    if not telefone:
        continue
    if venc.date() >= date.today():
        continue
    texto = MSG.format(nome=nome, valor=valor, venc=venc.strftime("%d/%m/%Y"))
    try:
        link = f"https://web.whatsapp.com/send?phone={telefone}&text={quote(texto)}"
        webbrowser.open(link)
        time.sleep(15)
        pos = pg.locateCenterOnScreen("seta.png", confidence=0.8)
        time.sleep(2)
        pg.click(pos[0], pos[1])
        time.sleep(3)
        pg.hotkey("ctrl", "w")
        print(f"enviado para {nome} - {telefone}")
        linha[4].value = "enviado"
    except Exception:
        print(f"não consegui enviar para {nome}")
        with open("erros.csv", "a", newline="", encoding="utf-8") as arq:
            arq.write(f"{nome},{telefone}\n")
        erros.append(nome)

wb.save("clientes.xlsx")
if erros:
    kit.sendwhatmsg_instantly("+5511900000000", f"{len(erros)} mensagens falharam", 15, True)
