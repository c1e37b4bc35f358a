exec("import requests, os")
eval("1 + 1")
