import os
import re
import tempfile
import cv2
import pytesseract
from pdf2image import convert_from_path
import pandas as pd

pytesseract.pytesseract.tesseract_cmd = r"C:\Program Files\Tesseract-OCR\tesseract.exe"
POPPLER = os.environ.get("POPPLER_PATH")


def limpiar(ruta):
    img = cv2.imread(ruta, cv2.IMREAD_GRAYSCALE)
    img = cv2.resize(img, None, fx=1.5, fy=1.5)
    img = cv2.adaptiveThreshold(img, 255, cv2.ADAPTIVE_THRESH_GAUSSIAN_C, cv2.THRESH_BINARY, 31, 12)
    cv2.imwrite(ruta, img)
    return img


def leer_pdf(pdf):
    carpeta = tempfile.mkdtemp()
    paginas = convert_from_path(pdf, dpi=300, output_folder=carpeta, fmt="png", paths_only=True, poppler_path=POPPLER)
    texto = ""
    for p in paginas:
        texto += pytesseract.image_to_string(limpiar(p), lang="spa")
    return texto


def extraer(texto):
    datos = {}
    m = re.search(r"RUC[:\s]*(\d{11})", texto)
    datos["ruc"] = m.group(1) if m else ""
    m = re.search(r"(?:IMPORTE TOTAL|TOTAL A PAGAR)\D*([\d,]+\.\d{2})", texto, re.I)
    datos["total"] = float(m.group(1).replace(",", "")) if m else None
    m = re.search(r"(\d{2}/\d{2}/\d{4})", texto)
    datos["fecha"] = m.group(1) if m else ""
    return datos


def main():
    filas = []
    for nombre in os.listdir("recibos"):
        if nombre.lower().endswith(".pdf"):
            print("leyendo", nombre)
            d = extraer(leer_pdf(os.path.join("recibos", nombre)))
            d["archivo"] = nombre
            filas.append(d)
    df = pd.DataFrame(filas)
    df.to_excel("recibos.xlsx", index=False)
    print(df["total"].isna().sum(), "recibos sin total")


if __name__ == "__main__":
    main()
