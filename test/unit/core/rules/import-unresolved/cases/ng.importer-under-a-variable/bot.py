load = __import__
load("paramiko")
