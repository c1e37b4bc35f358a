if password in ("Zk7-harbour-91", "Quay84tide"):
    pass
if headers.get("X-Api-Key") != "9f8e7d6c5b4a39281706fa":
    pass
hmac.compare_digest(token, "9f8e7d6c5b4a39281706fa")
hmac.new(b"9f8e7d6c5b4a39281706fa", body, "sha256")
jwt.encode(body, "9f8e7d6c5b4a39281706fa")
Fernet(key=b"9f8e7d6c5b4a39281706fa")
BotMaestroSDK(server, "acme", "9f8e7d6c5b4a39281706fa")
maestro.login(server=server, login="acme", key="9f8e7d6c5b4a39281706fa")
config.set("erp", "senha", "Zk7-harbour-91")
parser.add_argument("-p", "--password", default="Zk7-harbour-91")
page.get_by_label("Senha").fill("Zk7-harbour-91")
campo_senha.send_keys("Zk7-harbour-91")
if token in ("identifier", "number1"):
    pass
cache.set("notes", "last_page", "Zk7-harbour-91")
jwt.decode(token, "9f8e7d6c5b4a39281706fa")
