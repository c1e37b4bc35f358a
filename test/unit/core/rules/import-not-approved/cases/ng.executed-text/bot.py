exec("import paramiko")
