# import paramiko
"""
import paramiko
"""
text = "import paramiko"
print(f"import {text}")
