"""Séries temporais do banco central, uma chamada por série."""
from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import requests

URL = "https://api.banco-central.example/dados/serie/{serie}/dados"
DIAS = 90


def coletar(series: list[int]) -> pd.DataFrame:
    fim = date.today()
    inicio = fim - timedelta(days=DIAS)
    quadros = [_uma(serie, inicio, fim) for serie in series]
    return pd.concat(quadros, ignore_index=True)


def _uma(serie: int, inicio: date, fim: date) -> pd.DataFrame:
    parametros = {"formato": "json", "dataInicial": f"{inicio:%d/%m/%Y}", "dataFinal": f"{fim:%d/%m/%Y}"}
    resposta = requests.get(URL.format(serie=serie), params=parametros, timeout=30)
    resposta.raise_for_status()
    quadro = pd.DataFrame(resposta.json())
    quadro["serie"] = serie
    quadro["data"] = pd.to_datetime(quadro["data"], dayfirst=True)
    quadro["valor"] = pd.to_numeric(quadro["valor"])
    return quadro
