def invoice(customer):
    return {"name": customer["name"], "total": customer["total"]}
