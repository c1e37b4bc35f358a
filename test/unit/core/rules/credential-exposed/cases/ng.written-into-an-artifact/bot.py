from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
import json
from pathlib import Path

RELATORIO = "saida/relatorio.txt"
senha = maestro.get_credential("erp", "senha")


def gravar(caminho):
    with open(caminho, "w") as arquivo:
        arquivo.write(f"senha: {senha}")
        print(senha, file=arquivo)
    maestro.post_artifact(execution.task_id, "relatorio.txt", caminho)


with open(RELATORIO, "w") as saida:
    json.dump({"senha": senha}, saida)
Path("saida/b.txt").write_text(senha)
open("saida/c.txt", "w").write(senha)
maestro.post_artifact(task_id=execution.task_id, artifact_name="a", filepath=RELATORIO)
maestro.error(execution.task_id, erro, attachments=["saida/b.txt", str("saida/c.txt")])
