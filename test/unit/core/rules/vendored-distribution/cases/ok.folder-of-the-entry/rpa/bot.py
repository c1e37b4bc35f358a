import rpa
