exec(compile("""
import os
import paramiko
""", "x", "exec"))
