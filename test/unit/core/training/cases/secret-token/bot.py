import os

import psycopg
from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()


def orders():
    password = maestro.get_credential("orders", "password")
    with psycopg.connect(host="db.acme.corp", dbname="orders", user="robot", password=password) as connection:
        return connection.execute("select id, total from orders").fetchall()
