import os
import subprocess

subprocess.run(["sqlcmd", "-S", "srv01", "-U", "sa", "-P", "Zk7-harbour-91"])
subprocess.run(
    [
        "robo.exe",
        "--password",
        "Zk7-harbour-92",
    ]
)
os.system("net use Z: \\\\srv01\\notas /user:robo Zk7-harbour-93")
os.system("mysql -u root -pZk7-harbour-94 erp < carga.sql")
subprocess.check_output(f"curl -u robo:Zk7-harbour-95 {url}", shell=True)
subprocess.run("plink -ssh robo@srv01 -pw Zk7-harbour-96 ls", shell=True)
os.system("enviar --senha=Zk7-harbour-97")
