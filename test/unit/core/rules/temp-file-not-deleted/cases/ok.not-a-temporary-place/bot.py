import os
import shutil
import tempfile


def main(folder):
    table.to_csv("out/temp/a.csv")
    other.to_csv(os.path.join(folder, "tmp.csv"))
    open("template.txt", "w").close()
