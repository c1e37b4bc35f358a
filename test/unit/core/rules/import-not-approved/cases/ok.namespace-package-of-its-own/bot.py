import acme.orders.read
from acme.orders import read as r
