from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
from dataclasses import dataclass, field

from pydantic import BaseModel, SecretStr


@dataclass
class Acesso:
    usuario: str
    senha: str = field(repr=False)


@dataclass(repr=False)
class Outro:
    senha: str


@dataclass
class Dito:
    senha: str

    def __repr__(self):
        return "Dito"


class Modelo(BaseModel):
    senha: SecretStr


class Robo:
    def __init__(self):
        self.chave = maestro.get_credential("erp", "chave")

    def contar(self):
        print(self)


senha = maestro.get_credential("erp", "senha")
acesso = Acesso("robo", senha)
print(acesso, acesso.usuario)
print(Outro(senha), Dito(senha), Modelo(senha=senha), Robo())
