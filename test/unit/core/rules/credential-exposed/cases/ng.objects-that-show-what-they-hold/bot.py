from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
from dataclasses import asdict, dataclass, field
from typing import NamedTuple


@dataclass
class Acesso:
    usuario: str
    senha: str = ""

    def mostrar(self):
        self.senha = maestro.get_credential("erp", "senha")
        print(self)
        print(f"{self.usuario}: {self.senha}")


class Par(NamedTuple):
    usuario: str
    senha: str


class Robo:
    def __init__(self):
        self.chave = maestro.get_credential("erp", "chave")

    def contar(self):
        print(vars(self))
        print(self.__dict__)


acesso = Acesso("robo", maestro.get_credential("erp", "senha"))
print(acesso)
print(acesso.senha)
print(asdict(acesso))
par = Par(usuario="robo", senha=maestro.get_credential("erp", "senha"))
print(f"par {par}")
