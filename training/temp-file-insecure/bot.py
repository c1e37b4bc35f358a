import os
import tempfile


def export(table, upload):
    path = tempfile.mktemp(suffix=".csv")
    try:
        table.to_csv(path)
        upload(path)
    finally:
        os.remove(path)
