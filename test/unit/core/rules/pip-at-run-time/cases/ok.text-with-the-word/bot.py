import os

os.system('notepad pip-install-notes.txt')
