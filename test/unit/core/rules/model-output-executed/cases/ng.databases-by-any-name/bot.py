import sqlite3

import pyodbc
import sqlalchemy
from openai import OpenAI

client = OpenAI()


def main(question):
    sql = client.responses.create(model="m", input=question).output_text
    sqlite3.connect("erp.db").execute(sql)
    banco = pyodbc.connect(dsn)
    banco.cursor().execute(sql)
    consulta = banco.cursor()
    consulta.execute(sql)
    with sqlite3.connect("erp.db") as loja:
        loja.executescript(sql)
    motor = sqlalchemy.create_engine(url)
    with motor.connect() as ligacao:
        ligacao.execute(sqlalchemy.text(sql))
