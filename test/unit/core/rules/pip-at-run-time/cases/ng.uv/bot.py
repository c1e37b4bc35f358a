import subprocess

subprocess.run(['uv', 'pip', 'install', 'openpyxl'])
