from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
import logging

logger = logging.getLogger(__name__)
senha = maestro.get_credential("erp", "senha")
try:
    entrar(senha)
except Exception as erro:
    maestro.error(execution.task_id, exception=erro, tags={"usuario": "robo", "senha": senha})
    maestro.error(task_id=execution.task_id, exception=ValueError(f"entrou com {senha}"))
    falha = RuntimeError("entrar " + senha)
    logger.exception(falha)
    raise falha
maestro.new_log_entry(activity_label="a", values={"senha": senha})
