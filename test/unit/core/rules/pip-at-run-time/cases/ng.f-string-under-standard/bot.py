import subprocess

def need(name):
    subprocess.run(f'python -m pip install {name}', shell=True)
