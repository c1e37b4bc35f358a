import wget


def download(address):
    return wget.download(address, "resources/orders.csv")
