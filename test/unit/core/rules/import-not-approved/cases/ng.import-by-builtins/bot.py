import builtins
builtins.__import__("paramiko")
