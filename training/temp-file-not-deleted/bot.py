import os
import tempfile


def send_invoices(table, mail):
    path = os.path.join(tempfile.gettempdir(), "invoices.xlsx")
    table.to_excel(path)
    mail.send("finance@acme.example", path)
