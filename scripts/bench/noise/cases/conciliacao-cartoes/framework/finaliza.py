from .log import get_logger


def finalizar(contexto):
    try:
        contexto.bot.stop_browser()
    except Exception as e:
        get_logger().warning("navegador não fechou: %s", e)
