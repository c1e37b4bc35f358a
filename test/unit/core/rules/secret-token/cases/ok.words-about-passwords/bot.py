"""Logs in.

password: the one of the vault
senha: obrigatória, com 8 caracteres
:param password: str, hashed with PBKDF2-SHA256
senha: robo@acme.com.br
"""
# password: str = None
# senha: ver cofre
# TODO: trocar a senha: 12/03/2026
# password: utf-8 text
# senha = maestro.get_credential("erp", "senha1")
# password: config.db.password1
# clave: <su-clave-1>
# senha: ${SENHA_1}
# password=self.password2
def login(user, password):
    print("senha: Zk7-harbour-91 foi enviada")
