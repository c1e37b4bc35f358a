import subprocess


def print_letter(path, printer):
    subprocess.run(["lp", "-d", printer, path], check=True)
