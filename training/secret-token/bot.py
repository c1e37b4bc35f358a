import psycopg


def orders():
    with psycopg.connect("postgresql://robot:MADE_UP_PASSWORD@db.acme.corp/orders") as connection:
        return connection.execute("select id, total from orders").fetchall()
