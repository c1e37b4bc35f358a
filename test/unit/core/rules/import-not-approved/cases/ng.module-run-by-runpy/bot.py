import runpy
runpy.run_module("paramiko")
