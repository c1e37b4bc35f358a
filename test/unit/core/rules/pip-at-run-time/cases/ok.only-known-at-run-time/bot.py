import subprocess

def run(command):
    # pip install would be found here if it were written
    subprocess.run(command)
