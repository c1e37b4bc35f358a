import ssl
import urllib3
from websocket import create_connection

urllib3.PoolManager(cert_reqs='CERT_NONE')
urllib3.PoolManager(cert_reqs=ssl.CERT_NONE)
create_connection('wss://a.acme.example', sslopt={'cert_reqs': ssl.CERT_NONE})
