import ftplib


def fetch():
    ftplib.FTP().login(user="me", passwd="Zk7-harbour-91"
    return None
