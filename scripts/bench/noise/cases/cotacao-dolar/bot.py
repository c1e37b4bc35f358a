from botcity.web import WebBot, Browser, By
from botcity.maestro import *
from botcity.plugins.csv import BotCSVPlugin
from webdriver_manager.chrome import ChromeDriverManager

# Desabilita erros se nao estiver conectado ao Maestro
BotMaestroSDK.RAISE_NOT_CONNECTED = False


def main():
    maestro = BotMaestroSDK.from_sys_args()
    ## Busca a tarefa
    execution = maestro.get_execution()

    bot = WebBot()
    bot.headless = False
    bot.browser = Browser.CHROME
    bot.driver_path = ChromeDriverManager().install()

    moedas = ["dolar", "euro", "libra"]
    resultado = []
    for m in moedas:
        bot.browse(f"https://cotacoes.example.com.br/{m}")
        bot.wait(2000)
        el = bot.find_element("//span[@id='valor']", By.XPATH)
        if not el:
            print("nao achei a cotacao de", m)
            continue
        valor = el.get_attribute("innerText")
        print(m, valor)
        resultado.append([m, valor])

    csv = BotCSVPlugin()
    csv.set_header(["moeda", "valor"])
    for r in resultado:
        csv.add_row(r)
    csv.write("cotacoes.csv")

    maestro.post_artifact(task_id=execution.task_id, artifact_name="cotacoes.csv", filepath="cotacoes.csv")

    bot.wait(3000)
    bot.stop_browser()

    # TODO: finalizar a tarefa no maestro
    # maestro.finish_task(
    #     task_id=execution.task_id,
    #     status=AutomationTaskFinishStatus.SUCCESS,
    #     message="Task Finished OK."
    # )


def not_found(label):
    print(f"Element not found: {label}")


if __name__ == '__main__':
    main()
