import os
import win32com.client as win32


class CaixaEntrada:
    def __init__(self, conta, subpasta):
        outlook = win32.Dispatch("Outlook.Application").GetNamespace("MAPI")
        self.pasta = outlook.Folders(conta).Folders("Caixa de Entrada").Folders(subpasta)

    def nao_lidos(self):
        itens = self.pasta.Items.Restrict("[Unread]=true")
        itens.Sort("[ReceivedTime]")
        return list(itens)

    def salva_anexos(self, email, destino, extensoes):
        salvos = []
        for anexo in email.Attachments:
            nome = anexo.FileName
            if not nome.lower().endswith(extensoes):
                continue
            caminho = os.path.join(destino, nome)
            n = 1
            while os.path.exists(caminho):
                base, ext = os.path.splitext(nome)
                caminho = os.path.join(destino, f"{base}_{n}{ext}")
                n += 1
            anexo.SaveAsFile(caminho)
            salvos.append(caminho)
        return salvos

    def marca_lido(self, email):
        email.UnRead = False
        email.Save()
