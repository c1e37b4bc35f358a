if True: import paramiko
