import shutil
shutil.os.system("ls")
