from paramiko import *
