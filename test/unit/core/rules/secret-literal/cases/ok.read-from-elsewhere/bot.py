import os
password = os.environ["DB_PASSWORD"]
token = maestro.get_credential("invoices", "token")
api_key = config.get("api_key")
secret = vault.read("secret/data/app")
password = getpass.getpass("Password: ")
