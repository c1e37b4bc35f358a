import re
from pathlib import Path

import pdfplumber

NUMBER = re.compile(r"Invoice\s*(?:No\.?|#)\s*:?\s*([A-Z0-9-]+)", re.I)
TOTAL = re.compile(r"(?:Total due|Amount due|Grand total)\D{0,20}([\d.,]+)", re.I)
DUE = re.compile(r"Due(?: date)?\s*:?\s*(\d{1,2}[./-]\d{1,2}[./-]\d{2,4})", re.I)
VAT = re.compile(r"VAT\s*(?:ID|No\.?)\s*:?\s*([A-Z]{2}\s?\d{8,12})")


class ExtractionError(Exception):
    pass


def _first(pattern, text, what):
    m = pattern.search(text)
    if not m:
        raise ExtractionError("no " + what)
    return m.group(1)


def _amount(s):
    # 1.234,56 and 1,234.56 both happen
    if s.rfind(",") > s.rfind("."):
        s = s.replace(".", "").replace(",", ".")
    else:
        s = s.replace(",", "")
    return float(s)


def read_invoice(path: Path) -> dict:
    try:
        with pdfplumber.open(path) as pdf:
            text = "\n".join(page.extract_text() or "" for page in pdf.pages)
    except Exception as e:
        raise ExtractionError(f"unreadable: {e}") from e
    vat = VAT.search(text)
    return {
        "file": path.name,
        "number": _first(NUMBER, text, "invoice number"),
        "total": _amount(_first(TOTAL, text, "total")),
        "due": _first(DUE, text, "due date"),
        "vat": vat.group(1) if vat else None,
    }
