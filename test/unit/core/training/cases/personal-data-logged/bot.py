import logging


def invoice(customer):
    cpf = customer["cpf"]
    logging.info("invoice for customer %s", customer["id"])
    return {"document": cpf, "total": customer["total"]}
