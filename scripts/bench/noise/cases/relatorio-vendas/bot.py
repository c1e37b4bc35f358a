import os
import tempfile
from datetime import date
import pandas as pd
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
from sqlalchemy import create_engine, text

from enviar import enviar_relatorio

engine = create_engine("postgresql+psycopg2://relatorios:<%pw%>@10.0.3.21:5432/vendas")

SQL = """
select v.data, v.loja, v.vendedor, sum(i.qtd * i.preco) as total
from vendas v join itens i on i.venda_id = v.id
where v.data >= :inicio and v.data < :fim
group by 1, 2, 3
"""


def periodo(hoje):
    fim = hoje.replace(day=1)
    inicio = (fim.replace(day=1) - pd.DateOffset(months=1)).date()
    return inicio, fim


def carregar(inicio, fim):
    with engine.connect() as con:
        return pd.read_sql(text(SQL), con, params={"inicio": inicio, "fim": fim})


def grafico(df, caminho):
    por_loja = df.groupby("loja")["total"].sum().sort_values()
    fig, ax = plt.subplots(figsize=(8, 5))
    por_loja.plot.barh(ax=ax, color="#2f7d4f")
    ax.set_xlabel("R$")
    ax.set_title("Vendas por loja")
    fig.tight_layout()
    fig.savefig(caminho, dpi=120)
    plt.close(fig)


def planilha(df, caminho):
    with pd.ExcelWriter(caminho, engine="xlsxwriter") as w:
        df.to_excel(w, sheet_name="Detalhe", index=False)
        resumo = df.pivot_table(index="vendedor", columns="loja", values="total", aggfunc="sum", fill_value=0)
        resumo.to_excel(w, sheet_name="Resumo")
        for aba in w.sheets.values():
            aba.set_column(0, 12, 18)


def main():
    inicio, fim = periodo(date.today())
    df = carregar(inicio, fim)
    if df.empty:
        print("sem vendas no periodo")
        return
    png = os.path.join(tempfile.gettempdir(), "vendas.png")
    xlsx = f"relatorio_{inicio:%Y_%m}.xlsx"
    grafico(df, png)
    planilha(df, xlsx)
    enviar_relatorio(["diretoria@empresa.example"], f"Vendas {inicio:%m/%Y}", [png, xlsx])
    os.remove(png)
    print("relatorio enviado")


if __name__ == "__main__":
    main()
