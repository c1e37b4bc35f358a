from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait, Select
from selenium.webdriver.support import expected_conditions as EC
from selenium.webdriver.chrome.options import Options
from datetime import datetime, timedelta
import time
import os
import glob
import shutil
import pandas as pd

URL = "https://nfse.prefeitura.example.gov.br/login"
USUARIO = "12345678000100"
SENHA = "<%pw%>"

PASTA_DOWNLOAD = r"C:\Users\marcia.souza\Downloads"
PASTA_DESTINO = r"\\srvarquivos\fiscal\notas"


def abre_navegador():
    op = Options()
    op.add_argument("--start-maximized")
    op.add_experimental_option("prefs", {
        "download.default_directory": PASTA_DOWNLOAD,
        "download.prompt_for_download": False,
        "plugins.always_open_pdf_externally": True,
    })
    return webdriver.Chrome(options=op)


def login(driver):
    driver.get(URL)
    time.sleep(3)
    driver.find_element(By.ID, "usuario").send_keys(USUARIO)
    driver.find_element(By.ID, "senha").send_keys(SENHA)
    driver.find_element(By.XPATH, '//button[@type="submit"]').click()
    time.sleep(5)
    # as vezes aparece um aviso
    try:
        driver.find_element(By.CLASS_NAME, "fechar-aviso").click()
    except:
        pass


def consulta_periodo(driver, inicio, fim):
    driver.find_element(By.LINK_TEXT, "Consultar Notas").click()
    WebDriverWait(driver, 20).until(EC.presence_of_element_located((By.ID, "dtInicio")))
    driver.find_element(By.ID, "dtInicio").send_keys(inicio)
    driver.find_element(By.ID, "dtFim").send_keys(fim)
    Select(driver.find_element(By.ID, "situacao")).select_by_visible_text("Emitidas")
    driver.find_element(By.ID, "btnPesquisar").click()
    time.sleep(4)


def le_tabela(driver):
    notas = []
    while True:
        linhas = driver.find_elements(By.CSS_SELECTOR, "#grid tbody tr")
        for l in linhas:
            col = l.find_elements(By.TAG_NAME, "td")
            if len(col) < 5:
                continue
            notas.append({
                "numero": col[0].text,
                "data": col[1].text,
                "tomador": col[2].text,
                "cnpj": col[3].text,
                "valor": col[4].text.replace(".", "").replace(",", "."),
            })
            col[5].find_element(By.TAG_NAME, "a").click()
            time.sleep(2)
        prox = driver.find_elements(By.CSS_SELECTOR, "a.proxima")
        if not prox:
            break
        prox[0].click()
        time.sleep(3)
    return notas


def move_pdfs():
    destino = os.path.join(PASTA_DESTINO, datetime.now().strftime("%Y-%m"))
    if not os.path.exists(destino):
        os.makedirs(destino)
    for f in glob.glob(os.path.join(PASTA_DOWNLOAD, "nfse_*.pdf")):
        print("movendo", f)
        shutil.move(f, destino)
    return destino


if __name__ == "__main__":
    hoje = datetime.now()
    inicio = (hoje - timedelta(days=30)).strftime("%d/%m/%Y")
    driver = abre_navegador()
    login(driver)
    consulta_periodo(driver, inicio, hoje.strftime("%d/%m/%Y"))
    notas = le_tabela(driver)
    driver.quit()
    destino = move_pdfs()
    df = pd.DataFrame(notas)
    df["valor"] = df["valor"].astype(float)
    df.to_excel(os.path.join(destino, "resumo.xlsx"), index=False)
    print("total de notas:", len(df), "valor:", df["valor"].sum())
