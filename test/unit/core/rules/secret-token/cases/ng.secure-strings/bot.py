import subprocess

subprocess.run(["powershell", "-c", "ConvertTo-SecureString 'Zk7-harbour-91' -AsPlainText -Force"])
