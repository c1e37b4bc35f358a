"""Reads supplier invoices that arrive as PDF in a shared mailbox folder and fills the approval sheet."""
from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

import pandas as pd

from invoices.extract import ExtractionError, read_invoice
from invoices.unpack import unpack_attachments

logger = logging.getLogger(__name__)


def collect(inbox: Path) -> list[Path]:
    pdfs = sorted(inbox.glob("*.pdf"))
    for archive in sorted(inbox.glob("*.zip")):
        pdfs.extend(unpack_attachments(archive))
    return pdfs


def main(argv=None) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--inbox", type=Path, default=Path("inbox"))
    parser.add_argument("--out", type=Path, default=Path("approval.xlsx"))
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.DEBUG if args.verbose else logging.INFO)

    rows, broken = [], []
    for pdf in collect(args.inbox):
        try:
            rows.append(read_invoice(pdf))
        except ExtractionError as e:
            logger.warning("%s skipped: %s", pdf.name, e)
            broken.append(pdf.name)
    frame = pd.DataFrame(rows)
    if frame.empty:
        logger.info("no invoices today")
        return 0
    frame["due"] = pd.to_datetime(frame["due"], dayfirst=True)
    frame.sort_values("due").to_excel(args.out, index=False)
    logger.info("%d invoices written to %s, %d skipped", len(rows), args.out, len(broken))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
