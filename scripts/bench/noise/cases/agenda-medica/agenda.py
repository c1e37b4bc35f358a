# Confirma citas: lee la agenda del portal de la clínica y manda recordatorios por SMS
import os
import time
import logging
import requests
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.firefox.options import Options
from twilio.rest import Client

logging.basicConfig(filename="agenda.log", level=logging.INFO)

PORTAL = "https://agenda.clinica.example"
usuario = os.environ.get("AGENDA_USUARIO")
clave = os.environ.get("AGENDA_CLAVE")

twilio = Client(os.environ["TWILIO_SID"], os.environ["TWILIO_TOKEN"])
DESDE = "+10000000000"

TEXTO = "Hola {nombre}, le recordamos su cita con {medico} mañana a las {hora}. Responda SI para confirmar."


def entrar():
    op = Options()
    op.add_argument("-headless")
    op.accept_insecure_certs = True
    nav = webdriver.Firefox(options=op)
    nav.get(PORTAL)
    nav.find_element(By.NAME, "user").send_keys(usuario)
    nav.find_element(By.NAME, "pass").send_keys(clave)
    nav.find_element(By.CSS_SELECTOR, "input[type=submit]").click()
    time.sleep(3)
    return nav


def citas(nav):
    nav.get(PORTAL + "/manana")
    time.sleep(2)
    for fila in nav.find_elements(By.CSS_SELECTOR, "tr.cita"):
        celdas = [c.text for c in fila.find_elements(By.TAG_NAME, "td")]
        yield {"hora": celdas[0], "nombre": celdas[1], "dni": celdas[2], "telefono": celdas[3], "medico": celdas[4]}


def recordar(cita):
    twilio.messages.create(to=cita["telefono"], from_=DESDE, body=TEXTO.format(**cita))
    logging.info("recordatorio a %s dni %s tel %s", cita["nombre"], cita["dni"], cita["telefono"])


nav = entrar()
enviados = 0
for cita in citas(nav):
    if len(cita["telefono"]) < 8:
        logging.warning("sin telefono: %s", cita["nombre"])
        continue
    recordar(cita)
    enviados += 1
nav.quit()
print("recordatorios enviados:", enviados)
