"""
>>> import paramiko
"""
TEMPLATE = """
import paramiko
"""
SQL = "select from paramiko import"
