import os
import smtplib
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

SERVIDOR = "mail.empresa.example"


def enviar_relatorio(para, assunto, anexos):
    msg = MIMEMultipart()
    msg["Subject"] = assunto
    msg["From"] = "bi@empresa.example"
    msg["To"] = ", ".join(para)
    msg.attach(MIMEText("Segue relatório mensal em anexo.", "plain", "utf-8"))
    for a in anexos:
        with open(a, "rb") as f:
            parte = MIMEApplication(f.read())
        parte.add_header("Content-Disposition", "attachment", filename=os.path.basename(a))
        msg.attach(parte)
    # servidor interno, nao precisa de senha
    with smtplib.SMTP(SERVIDOR, 25) as s:
        s.sendmail(msg["From"], para, msg.as_string())
