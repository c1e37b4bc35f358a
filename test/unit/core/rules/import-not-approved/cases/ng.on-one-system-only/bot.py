import sys
if sys.platform == "win32":
    import paramiko
else:
    import httpx
