engine = create_engine("sqlite://")
url = "postgresql://robot:Xk29fj!a@db.example.net/invoices"
