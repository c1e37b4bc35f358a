eval("__import__('paramiko')")
