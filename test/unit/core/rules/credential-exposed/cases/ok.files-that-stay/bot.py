from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
import json
from pathlib import Path

senha = maestro.get_credential("erp", "senha")
with open("erp.ini", "w") as arquivo:
    arquivo.write(senha)
    print(senha, file=arquivo)
Path("chave.txt").write_text(senha)
with open("saida.txt", "w") as saida:
    saida.write("feito")
    json.dump({"usuario": "robo"}, saida)
maestro.post_artifact(execution.task_id, "saida.txt", "saida.txt")


def outro(saida):
    with open("erp2.ini", "w") as saida:
        saida.write(senha)
