"""Conciliação de recebíveis de cartão: portal da adquirente x ERP. Orquestrado pelo Maestro."""
import sys
from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK

from framework.excecoes import BusinessException, InterruptException
from framework.inicializa import inicializar
from framework.processa import processar_item
from framework.log import get_logger
from framework.finaliza import finalizar

logger = get_logger()


class Contador:
    def __init__(self):
        self.ok = 0
        self.negocio = 0
        self.sistema = 0

    @property
    def falhas(self):
        return self.negocio + self.sistema

    @property
    def total(self):
        return self.ok + self.falhas


def main():
    maestro = BotMaestroSDK.from_sys_args()
    execucao = maestro.get_execution()
    cont = Contador()
    status, mensagem = AutomationTaskFinishStatus.FAILED, "nao concluido"
    contexto = None
    try:
        contexto = inicializar(maestro, execucao.parameters)
        for item in contexto.itens:
            if maestro.get_task(execucao.task_id).is_interrupted():
                raise InterruptException()
            try:
                processar_item(contexto, item)
                cont.ok += 1
            except BusinessException as e:
                logger.warning("item %s: %s", item["nsu"], e)
                cont.negocio += 1
            except Exception as e:
                logger.exception("falha de sistema no item %s", item["nsu"])
                maestro.error(execucao.task_id, e, screenshot=contexto.foto(), tags={"nsu": item["nsu"]})
                cont.sistema += 1
                contexto.reiniciar()
        status = AutomationTaskFinishStatus.SUCCESS if cont.falhas == 0 else AutomationTaskFinishStatus.PARTIALLY_COMPLETED
        mensagem = f"{cont.ok} de {cont.total} conciliados"
    except InterruptException:
        status = AutomationTaskFinishStatus.PARTIALLY_COMPLETED
        mensagem = "interrompido pelo usuario"
    except Exception as e:
        mensagem = str(e)
        maestro.error(execucao.task_id, e)
    finally:
        if contexto:
            finalizar(contexto)
        maestro.finish_task(
            task_id=execucao.task_id,
            status=status,
            message=mensagem,
            total_items=cont.total,
            processed_items=cont.ok,
            failed_items=cont.falhas,
        )


if __name__ == "__main__":
    main()
