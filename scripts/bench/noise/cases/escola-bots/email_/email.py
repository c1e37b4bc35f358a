from botcity.plugins.email import BotEmailPlugin

usuario = "escola.bots@example.com"
senha = "digite a senha aqui"


def envia_email(para, assunto, texto, arquivo):
    email = BotEmailPlugin()
    email.configure_imap("imap.example.com", 993)
    email.configure_smtp("smtp.example.com", 587)
    email.login(usuario, senha)
    email.send_message(assunto, texto, [para], attachments=[arquivo], use_html=False)
    email.disconnect()
    print("Email enviado com sucesso")
