import os

HOST = os.getenv("WAREHOUSE_HOST", "sftp.warehouse.example")
PORT = 22
USER = os.getenv("WAREHOUSE_USER", "acme")
PASSWORD = os.getenv("WAREHOUSE_PASSWORD", "<%strong%>")
REMOTE_OUT = "/outgoing/stock"
REMOTE_IN = "/incoming/orders"
BASE = os.path.dirname(os.path.abspath(__file__))
LOCAL_IN = os.path.join(BASE, "in")
LOCAL_OUT = os.path.join(BASE, "out")
RETRIES = 3
