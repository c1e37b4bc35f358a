import os
import ssl
import zipfile
import urllib.request
import xml.etree.ElementTree as ET
from datetime import datetime

import pymysql

ssl._create_default_https_context = ssl._create_unverified_context

DB = dict(host="192.168.0.15", user="rpa", passwd="<%pw%>", db="faturas", charset="utf8mb4")

UNIDADES = {
    "3010204050": "Matriz",
    "3010204068": "Filial Centro",
    "3010204076": "Depósito",
}


def baixa(unidade, mes):
    url = f"https://distribuidora.example/faturas/{unidade}/{mes}.zip"
    destino = f"/tmp/{unidade}_{mes}.zip"
    urllib.request.urlretrieve(url, destino)
    return destino


def le(arquivo):
    with zipfile.ZipFile(arquivo) as z:
        for nome in z.namelist():
            if nome.endswith(".xml"):
                raiz = ET.fromstring(z.read(nome))
                return {
                    "vencimento": raiz.findtext("vencimento"),
                    "kwh": float(raiz.findtext("consumo")),
                    "valor": float(raiz.findtext("valor").replace(",", ".")),
                }


def grava(con, unidade, mes, f):
    with con.cursor() as c:
        c.execute("delete from fatura where unidade=%s and mes=%s", (unidade, mes))
        c.execute(
            "insert into fatura (unidade, mes, vencimento, kwh, valor) values (%s, %s, %s, %s, %s)",
            (unidade, mes, f["vencimento"], f["kwh"], f["valor"]),
        )
    con.commit()


if __name__ == "__main__":
    mes = datetime.now().strftime("%Y%m")
    con = pymysql.connect(**DB)
    for unidade, nome in UNIDADES.items():
        try:
            zip_ = baixa(unidade, mes)
            fatura = le(zip_)
            if not fatura:
                print(nome, "sem xml no zip")
                continue
            grava(con, unidade, mes, fatura)
            os.remove(zip_)
            print(nome, fatura["valor"])
        except Exception as e:
            print("ERRO", nome, e)
    con.close()
