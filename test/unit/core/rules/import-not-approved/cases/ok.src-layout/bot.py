import acme_tools
from acme_tools.text import clean
