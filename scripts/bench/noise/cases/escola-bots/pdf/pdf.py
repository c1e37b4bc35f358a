import os
from fpdf import FPDF
from PyPDF2 import PdfMerger


class PDF(FPDF):
    def header(self):
        self.image(r"C:\Users\prof01\Documents\logo.png", 10, 8, 33)
        self.set_font("Arial", "B", 15)
        self.cell(80)
        self.cell(30, 10, "Boletim", 0, 0, "C")
        self.ln(30)


def cria_boletim(aluno, media, pasta):
    pdf = PDF()
    pdf.add_page()
    pdf.set_font("Arial", size=12)
    pdf.cell(200, 10, txt="Aluno: " + aluno["nome"], ln=1)
    pdf.cell(200, 10, txt="Media: " + str(media), ln=1)
    caminho = os.path.join(pasta, str(aluno["id"]) + ".pdf")
    pdf.output(caminho)
    return caminho


def junta(arquivos, saida):
    merger = PdfMerger()
    for a in arquivos:
        merger.append(a)
    merger.write(saida)
    merger.close()
