import os
import subprocess

subprocess.run(["sqlcmd", "-S", "srv01", "-P", senha])
subprocess.run(["sqlcmd", "-S", "srv01", "-P", os.environ["SENHA"]])
os.system(f"mysql -u root -p{senha} erp")
os.system("mysql -u root -p erp")
os.system("net use Z: \\\\srv01\\notas /user:robo %SENHA%")
subprocess.run(["curl", "-u", f"robo:{senha}", url])
parser.add_argument("--password", "-p", default=None)
parser.add_argument("--password-file", help="file")
parser.add_argument("--token", "access", help="--password is asked for")
print("usage: robo --password=PASSWORD --user=USER")
print("give --password or --senha obrigatoria")
