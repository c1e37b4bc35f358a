import os
import tempfile


def send_invoices(table, mail):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "invoices.xlsx")
        table.to_excel(path)
        mail.send("finance@acme.example", path)
