from typing import TYPE_CHECKING
if TYPE_CHECKING:
    import flask
try:
    import paramiko
except ImportError:
    pass
