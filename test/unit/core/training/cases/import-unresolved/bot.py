from drivers import excel, sap


def driver(config):
    return {"excel": excel, "sap": sap}[config["driver"]]
