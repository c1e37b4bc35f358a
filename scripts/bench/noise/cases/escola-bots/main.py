from botcity.maestro import *
from botcity.web import WebBot, Browser
from webdriver_manager.chrome import ChromeDriverManager
import time
import requests
import services.alunos as alunos
import services.notas as notas
from pdf.pdf import cria_boletim
from email_.email import envia_email

BotMaestroSDK.RAISE_NOT_CONNECTED = False
pasta = r"C:\Users\prof01\Documents\boletins"


def main():
    maestro = BotMaestroSDK.from_sys_args()
    execution = maestro.get_execution()
    print(f"Task ID is: {execution.task_id}")
    print(f"Task Parameters are: {execution.parameters}")

    bot = WebBot()
    bot.headless = True
    bot.browser = Browser.CHROME
    bot.driver_path = ChromeDriverManager().install()
    try:
        lista = alunos.lista_alunos()
        for aluno in lista:
            media = notas.media_do_aluno(aluno["id"])
            arquivo = cria_boletim(aluno, media, pasta)
            bot.browse("http://127.0.0.1:5000/boletim/" + str(aluno["id"]))
            time.sleep(2)
            envia_email(aluno["email"], "Boletim", "Segue o boletim em anexo", arquivo)
        maestro.finish_task(
            task_id=execution.task_id,
            status=AutomationTaskFinishStatus.SUCCESS,
            message="Task Finished OK.",
        )
    except Exception as ex:
        print(ex)
        bot.save_screenshot("erro.png")
        maestro.finish_task(
            task_id=execution.task_id,
            status=AutomationTaskFinishStatus.FAILED,
            message="Task Finished FAILED.",
        )
    finally:
        bot.stop_browser()


def not_found(label):
    print(f"Element not found: {label}")


if __name__ == '__main__':
    main()
