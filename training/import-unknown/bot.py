import corp_ledger


def rows(path):
    return corp_ledger.read(path)
