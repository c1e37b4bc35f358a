import jwt
import requests

claims = jwt.decode(token, verify=False)
result = check_invoice(invoice, verify=False)
model.verify(strict=False)
