lazy import paramiko
lazy from httpx import get
