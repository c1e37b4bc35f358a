from datetime import datetime
from pathlib import Path

import pandas as pd


def gravar(quadro: pd.DataFrame, pasta: Path) -> Path:
    pasta.mkdir(parents=True, exist_ok=True)
    caminho = pasta / f"taxas_{datetime.now():%Y%m%d}.parquet"
    quadro.to_parquet(caminho, index=False)
    return caminho
