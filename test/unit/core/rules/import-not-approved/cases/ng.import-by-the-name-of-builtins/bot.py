__builtins__.__import__("paramiko")
