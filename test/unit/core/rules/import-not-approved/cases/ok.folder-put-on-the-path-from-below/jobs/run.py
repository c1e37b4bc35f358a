import sys
from pathlib import Path
sys.path += [str(Path(__file__).resolve().parents[1] / "shared")]
import acme_tools
