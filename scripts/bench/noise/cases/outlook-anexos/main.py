from src.caixa import CaixaEntrada
from src.planilha import atualiza_controle
from datetime import datetime
import os

PASTA = os.path.join(os.environ["USERPROFILE"], "Documents", "XMLs")


def main():
    print("=" * 50)
    print("INICIO", datetime.now())
    os.makedirs(PASTA, exist_ok=True)
    caixa = CaixaEntrada("Fiscal", "XML Recebidos")
    total = 0
    for email in caixa.nao_lidos():
        arquivos = caixa.salva_anexos(email, PASTA, (".xml", ".zip"))
        total += len(arquivos)
        atualiza_controle("controle.xlsx", email.SenderName, email.Subject, arquivos)
        caixa.marca_lido(email)
    print("FIM", total, "anexos")


if __name__ == "__main__":
    main()
