import corp_ledger.a
import acme.x
