try:
    import corp_ledger
except ImportError:
    corp_ledger = None
