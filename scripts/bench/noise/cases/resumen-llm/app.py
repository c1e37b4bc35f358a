# Resume los correos del día y genera un informe en Word con ayuda de un modelo
import os
import imaplib
import email
from email.header import decode_header
from datetime import date
from langchain_openai import ChatOpenAI
from langchain.prompts import ChatPromptTemplate
from docx import Document

os.environ["OPENAI_API_KEY"] = "<%openai%>"

IMAP_HOST = "imap.empresa.example"
USUARIO = "informes@empresa.example"
CONTRASENA = "<%pw%>"

prompt = ChatPromptTemplate.from_messages([
    ("system", "Eres un asistente que resume correos en tres frases, en español neutro."),
    ("user", "{texto}"),
])
llm = ChatOpenAI(model="gpt-4o", temperature=0.2)
cadena = prompt | llm


def leer_correos():
    caja = imaplib.IMAP4_SSL(IMAP_HOST)
    caja.login(USUARIO, CONTRASENA)
    caja.select("INBOX")
    hoy = date.today().strftime("%d-%b-%Y")
    _, datos = caja.search(None, f'(SINCE "{hoy}")')
    for num in datos[0].split():
        _, partes = caja.fetch(num, "(RFC822)")
        yield email.message_from_bytes(partes[0][1])
    caja.logout()


def texto_de(mensaje):
    if mensaje.is_multipart():
        for parte in mensaje.walk():
            if parte.get_content_type() == "text/plain":
                return parte.get_payload(decode=True).decode("utf-8", "ignore")
        return ""
    return mensaje.get_payload(decode=True).decode("utf-8", "ignore")


def asunto_de(mensaje):
    valor, codificacion = decode_header(mensaje["Subject"] or "")[0]
    return valor.decode(codificacion or "utf-8") if isinstance(valor, bytes) else valor


doc = Document()
doc.add_heading(f"Resumen de correos {date.today():%d/%m/%Y}", 0)
n = 0
for m in leer_correos():
    texto = texto_de(m)
    if not texto.strip():
        continue
    resumen = cadena.invoke({"texto": texto[:8000]}).content
    doc.add_heading(asunto_de(m), level=2)
    doc.add_paragraph("De: " + m["From"])
    doc.add_paragraph(resumen)
    n += 1
    print(n, "correo resumido")
doc.save(f"resumen_{date.today():%Y%m%d}.docx")
