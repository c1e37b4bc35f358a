import subprocess
import sys

COMMAND = [sys.executable, '-m', 'pip', 'install', '-r', 'requirements.txt']
subprocess.run(COMMAND)
