__import__("corp_ledger")
