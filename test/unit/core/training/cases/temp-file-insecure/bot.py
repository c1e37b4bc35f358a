import os
import tempfile


def export(table, upload):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "table.csv")
        table.to_csv(path)
        upload(path)
