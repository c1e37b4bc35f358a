from decimal import Decimal

from .excecoes import BusinessException


def processar_item(contexto, item):
    bot = contexto.bot
    bot.find_element("#nsu", "css selector").clear()
    bot.find_element("#nsu", "css selector").send_keys(item["nsu"])
    bot.find_element("#buscar", "css selector").click()
    achado = bot.find_element("td.valor-liquido", "css selector", waiting_time=8000)
    if achado is None:
        raise BusinessException("NSU não encontrado no portal")
    portal = Decimal(achado.text.replace("R$", "").strip().replace(".", "").replace(",", "."))
    erp = Decimal(item["valor_liquido"].replace(",", "."))
    if abs(portal - erp) > Decimal("0.01"):
        raise BusinessException(f"diferença de {portal - erp}")
