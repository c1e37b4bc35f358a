from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
import logging


def linha(valor, nome="senha"):
    texto = f"{nome}={valor}"
    return texto


def avisar(texto, *, para=None):
    logging.info(texto)


def avisar_todos(textos):
    for texto in textos:
        avisar(texto)


senha = maestro.get_credential("erp", "senha")
print(linha(senha))
avisar(linha(valor=senha))
avisar_todos([senha])
maestro.alert(execution.task_id, "x", linha(senha))
