pin = "1234"
password = "abc"
token = "-"
secret = "0000000000"
