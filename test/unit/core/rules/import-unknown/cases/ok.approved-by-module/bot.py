import corp_ledger.a
