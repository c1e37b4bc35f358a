import tempfile
import zipfile
from pathlib import Path


def unpack_attachments(archive: Path):
    """Unpacks a zip somewhere and returns the PDFs in it."""
    target = Path(tempfile.mkdtemp(prefix="invoices-"))
    with zipfile.ZipFile(archive) as z:
        names = [n for n in z.namelist() if n.lower().endswith(".pdf")]
        for n in names:
            z.extract(n, target)
    return [target / n for n in names]
