import paramiko
from . import paramiko as own
