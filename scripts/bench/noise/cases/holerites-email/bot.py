import os
import smtplib
import pandas as pd
from email.message import EmailMessage
from datetime import datetime

REMETENTE = "rh@empresa.example"
senha_app = "<%alnum24%>"

pasta = "holerites"
mes = datetime.today().strftime("%m-%Y")


def monta_email(nome, email, arquivo):
    msg = EmailMessage()
    msg["Subject"] = f"Holerite {mes}"
    msg["From"] = REMETENTE
    msg["To"] = email
    msg.set_content(f"Olá {nome.split()[0]},\n\nSegue em anexo o seu holerite de {mes}.\n"
                    "A senha do PDF são os 4 primeiros dígitos do seu CPF.\n\nRH")
    with open(arquivo, "rb") as f:
        msg.add_attachment(f.read(), maintype="application", subtype="pdf", filename=os.path.basename(arquivo))
    return msg


def main():
    funcionarios = pd.read_excel("funcionarios.xlsx", dtype={"cpf": str, "matricula": str})
    enviados = 0
    nao_enviados = []

    smtp = smtplib.SMTP("smtp.office365.com", 587)
    smtp.starttls()
    smtp.login(REMETENTE, senha_app)

    for _, f in funcionarios.iterrows():
        arquivo = os.path.join(pasta, f"{f['matricula']}.pdf")
        if not os.path.isfile(arquivo):
            print("Sem holerite:", f["nome"], f["cpf"])
            nao_enviados.append(f["matricula"])
            continue
        try:
            smtp.send_message(monta_email(f["nome"], f["email"], arquivo))
            enviados += 1
        except smtplib.SMTPException as erro:
            print("Falha ao enviar para a matricula", f["matricula"], erro)
            nao_enviados.append(f["matricula"])

    smtp.quit()
    print(f"{enviados} enviados, {len(nao_enviados)} com problema")
    pd.Series(nao_enviados).to_csv("pendentes.csv", index=False)


if __name__ == "__main__":
    main()
