import csv
import os

from botcity.web import Browser, WebBot

from .log import get_logger

logger = get_logger()


class Contexto:
    def __init__(self, bot, itens, usuario, senha):
        self.bot = bot
        self.itens = itens
        self.usuario = usuario
        self.senha = senha

    def foto(self):
        caminho = os.path.join("output", "erro.png")
        self.bot.save_screenshot(caminho)
        return caminho

    def reiniciar(self):
        self.bot.stop_browser()
        entrar(self.bot, self.usuario, self.senha)


def entrar(bot, usuario, senha):
    bot.browse("https://portal.adquirente.example/login")
    bot.find_element("#user", "css selector").send_keys(usuario)
    bot.find_element("#password", "css selector").send_keys(senha)
    bot.find_element("#login", "css selector").click()


def inicializar(maestro, parametros):
    os.makedirs("output", exist_ok=True)
    usuario = maestro.get_credential(label="adquirente", key="login")
    senha = maestro.get_credential(label="adquirente", key="password")
    logger.info("entrando no portal com o usuario %s", usuario)
    bot = WebBot()
    bot.headless = True
    bot.browser = Browser.FIREFOX
    entrar(bot, usuario, senha)
    arquivo = parametros.get("arquivo", os.path.join("resources", "recebiveis.csv"))
    with open(arquivo, encoding="utf-8-sig") as f:
        itens = list(csv.DictReader(f, delimiter=";"))
    logger.info("%d itens para conciliar", len(itens))
    return Contexto(bot, itens, usuario, senha)
