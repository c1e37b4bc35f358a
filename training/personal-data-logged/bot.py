import logging


def invoice(customer):
    cpf = customer["cpf"]
    logging.info("invoice for %s", cpf)
    return {"document": cpf, "total": customer["total"]}
