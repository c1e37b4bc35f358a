import subprocess

subprocess.run(['git', 'pull'])
subprocess.run(['setup.exe', '/install', 'pip'])
