# Robo desktop que lanca notas de entrada no ERP
from botcity.core import DesktopBot
from botcity.maestro import *
import pandas as pd
import os

BotMaestroSDK.RAISE_NOT_CONNECTED = False


def main():
    maestro = BotMaestroSDK.from_sys_args()
    execution = maestro.get_execution()

    print(f"Task ID is: {execution.task_id}")
    print(f"Task Parameters are: {execution.parameters}")

    bot = DesktopBot()
    usuario = maestro.get_credential("erp", "usuario")
    senha = maestro.get_credential("erp", "senha")

    bot.execute(r"C:\ERP\erp.exe")
    bot.wait(5000)
    if not bot.find("campo_usuario", matching=0.97, waiting_time=20000):
        not_found("campo_usuario")
    bot.click()
    bot.paste(usuario)
    bot.tab()
    bot.paste(senha)
    bot.enter()

    planilha = os.path.join("resources", "notas.xlsx")
    notas = pd.read_excel(planilha)
    ok = 0
    for i, nota in notas.iterrows():
        try:
            lancar(bot, nota)
            ok += 1
        except Exception as e:
            print("erro na nota", nota["numero"], e)

    maestro.finish_task(
        task_id=execution.task_id,
        status=AutomationTaskFinishStatus.SUCCESS,
        message=f"{ok} notas lancadas."
    )


def lancar(bot, nota):
    if not bot.find("menu_entrada", matching=0.97, waiting_time=10000):
        not_found("menu_entrada")
    bot.click()
    if not bot.find("novo", matching=0.97, waiting_time=10000):
        not_found("novo")
    bot.click()
    bot.paste(str(nota["numero"]))
    bot.tab()
    bot.paste(str(nota["serie"]))
    bot.tab()
    bot.paste(nota["fornecedor"])
    bot.tab()
    bot.paste(nota["emissao"].strftime("%d%m%Y"))
    bot.tab()
    bot.paste("{:.2f}".format(nota["valor"]).replace(".", ","))
    bot.key_f10()
    bot.wait(1500)
    if bot.find("erro_duplicada", matching=0.97, waiting_time=1000):
        bot.enter()
        raise Exception("nota duplicada")


def not_found(label):
    print(f"Element not found: {label}")


if __name__ == '__main__':
    main()
