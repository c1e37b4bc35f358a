# -*- coding: utf-8 -*-
# Robô que cria pedidos de compra no SAP (ME21N) a partir da planilha do suprimentos
import win32com.client
import subprocess
import time
import sys
import pandas as pd
from config import *


class SapGui:
    def __init__(self):
        self.path = r"C:\Program Files (x86)\SAP\FrontEnd\SapGui\saplogon.exe"
        subprocess.Popen(self.path)
        time.sleep(5)
        self.SapGuiAuto = win32com.client.GetObject("SAPGUI")
        application = self.SapGuiAuto.GetScriptingEngine
        self.connection = application.OpenConnection(AMBIENTE, True)
        time.sleep(3)
        self.session = self.connection.Children(0)
        self.session.findById("wnd[0]").maximize()

    def login(self):
        try:
            self.session.findById("wnd[0]/usr/txtRSYST-MANDT").text = MANDANTE
            self.session.findById("wnd[0]/usr/txtRSYST-BNAME").text = SAP_USER
            self.session.findById("wnd[0]/usr/pwdRSYST-BCODE").text = SAP_PASS
            self.session.findById("wnd[0]/usr/txtRSYST-LANGU").text = "PT"
            self.session.findById("wnd[0]").sendVKey(0)
        except:
            print(sys.exc_info()[0])
            return False
        return True

    def cria_pedido(self, fornecedor, material, qtd, centro, preco):
        s = self.session
        s.findById("wnd[0]/tbar[0]/okcd").text = "/nME21N"
        s.findById("wnd[0]").sendVKey(0)
        s.findById("wnd[0]/usr/subSUB0/ctxtMEPO_TOPLINE-SUPERFIELD").text = str(fornecedor)
        grid = s.findById("wnd[0]/usr/subSUB0/tblSAPLMEGUITC_1211")
        grid.getCell(0, 4).text = str(material)
        grid.getCell(0, 6).text = str(qtd)
        grid.getCell(0, 10).text = str(preco)
        grid.getCell(0, 15).text = str(centro)
        s.findById("wnd[0]").sendVKey(0)
        s.findById("wnd[0]/tbar[0]/btn[11]").press()
        # popup de aviso
        if s.Children.Count > 1:
            s.findById("wnd[1]/usr/btnSPOP-VAROPTION1").press()
        return s.findById("wnd[0]/sbar").text

    def fecha(self):
        self.session.findById("wnd[0]/tbar[0]/okcd").text = "/nex"
        self.session.findById("wnd[0]").sendVKey(0)


def main():
    df = pd.read_excel(PLANILHA, sheet_name="Pedidos", dtype=str)
    df = df[df["STATUS"].isna()]
    if df.empty:
        print("nada para fazer")
        return
    sap = SapGui()
    if not sap.login():
        print("erro no login do SAP")
        return
    for i, row in df.iterrows():
        try:
            msg = sap.cria_pedido(row["FORNECEDOR"], row["MATERIAL"], row["QTD"], row["CENTRO"], row["PRECO"])
            df.loc[i, "STATUS"] = msg
            print(i, msg)
        except Exception as e:
            df.loc[i, "STATUS"] = "ERRO: " + str(e)
            print("erro na linha", i, e)
    df.to_excel(PLANILHA, sheet_name="Pedidos", index=False)
    sap.fecha()


main()
