import corp_ledger.a
from corp_ledger import b
corp_ledger.a.f()
def f():
    import corp_ledger
