import subprocess

subprocess.run(['pip', 'list'])
subprocess.check_output('pip freeze', shell=True)
