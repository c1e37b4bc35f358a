#!/usr/bin/env python
# Nightly file exchange with the warehouse. Picks up stock files, drops order files.
import paramiko
import os
import sys
import time
import shutil
import logging
from logging.handlers import RotatingFileHandler
import settings

logger = logging.getLogger("exchange")
logger.setLevel(logging.INFO)
handler = RotatingFileHandler("exchange.log", maxBytes=1000000, backupCount=5)
handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
logger.addHandler(handler)


def connect():
    logger.info("connecting to %s as %s / %s" % (settings.HOST, settings.USER, settings.PASSWORD))
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    client.connect(settings.HOST, port=settings.PORT, username=settings.USER, password=settings.PASSWORD)
    return client, client.open_sftp()


def pick_up(sftp):
    count = 0
    for name in sftp.listdir(settings.REMOTE_OUT):
        if not name.endswith(".csv"):
            continue
        local = os.path.join(settings.LOCAL_IN, name)
        sftp.get(settings.REMOTE_OUT + "/" + name, local + ".part")
        os.rename(local + ".part", local)
        sftp.remove(settings.REMOTE_OUT + "/" + name)
        logger.info("got %s", name)
        count += 1
    return count


def drop(sftp):
    count = 0
    for name in sorted(os.listdir(settings.LOCAL_OUT)):
        path = os.path.join(settings.LOCAL_OUT, name)
        if not os.path.isfile(path):
            continue
        sftp.put(path, settings.REMOTE_IN + "/" + name + ".tmp")
        sftp.rename(settings.REMOTE_IN + "/" + name + ".tmp", settings.REMOTE_IN + "/" + name)
        shutil.move(path, os.path.join(settings.LOCAL_OUT, "sent", name))
        logger.info("sent %s", name)
        count += 1
    return count


def main():
    for attempt in range(settings.RETRIES):
        try:
            client, sftp = connect()
            got = pick_up(sftp)
            sent = drop(sftp)
            sftp.close()
            client.close()
            logger.info("done, %d in, %d out", got, sent)
            return 0
        except (paramiko.SSHException, OSError) as e:
            logger.error("attempt %d failed: %s", attempt + 1, e)
            time.sleep(60)
    return 1


if __name__ == "__main__":
    sys.exit(main())
