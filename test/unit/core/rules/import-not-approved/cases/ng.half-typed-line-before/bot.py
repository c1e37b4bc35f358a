print(requests.get(
import paramiko
