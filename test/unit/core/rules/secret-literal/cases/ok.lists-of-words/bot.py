(user, senha) = ("", "")
label, key = ("erp", "senha")
PASSWORD_FIELDS = ["Senha1", "Senha2"]
PASSWORD_HASHERS = ["app.hashers.PBKDF2PasswordHasher"]
tokens = ["identifier", "number1"]
SECRETS = ["password", "token"]
credentials = ("username", "password")
first_pass = "Quay84tide"
palabra_clave = "factura2024"
clave_foranea = "cliente_id9"
mensagem_de_senha = senha_errada = "Senha inválida. Tente novamente."
password = "arn:aws:secretsmanager:sa-east-1:000000000000:secret:erp"
token = "vault:secret/data/erp#password"


def token_of(line):
    return "identifier1"


def get_password_label():
    return "Senha1"
