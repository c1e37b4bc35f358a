import typing as t
if t.TYPE_CHECKING:
    import httpx
else:
    import paramiko
