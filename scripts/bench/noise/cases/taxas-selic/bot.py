import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "src"))

from taxas_selic.coleta import coletar  # noqa: E402
from taxas_selic.grava import gravar  # noqa: E402

if __name__ == "__main__":
    quadro = coletar([11, 12, 4390])
    caminho = gravar(quadro, Path("saida"))
    print(f"{len(quadro)} linhas em {caminho}")
