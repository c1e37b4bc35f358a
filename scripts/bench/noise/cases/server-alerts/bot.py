import psutil
import requests
import schedule
import time
import socket

TOKEN = "<%telegram%>"
CHAT_ID = "-1001234567890"
HOST = socket.gethostname()

LIMITS = {"cpu": 90, "mem": 90, "disk": 85}
last_sent = {}


def send(text):
    url = f"https://api.telegram.org/bot{TOKEN}/sendMessage"
    try:
        r = requests.post(url, data={"chat_id": CHAT_ID, "text": text}, timeout=10)
        if not r.ok:
            print("telegram said", r.status_code)
    except requests.RequestException as e:
        print("could not send", e)


def alert(kind, value):
    # not more than one per hour
    if time.time() - last_sent.get(kind, 0) < 3600:
        return
    last_sent[kind] = time.time()
    send(f"{HOST}: {kind} at {value:.0f}%")


def look():
    cpu = psutil.cpu_percent(interval=5)
    mem = psutil.virtual_memory().percent
    disk = psutil.disk_usage("/").percent
    for kind, value in (("cpu", cpu), ("mem", mem), ("disk", disk)):
        if value > LIMITS[kind]:
            alert(kind, value)


schedule.every(1).minutes.do(look)
send(f"{HOST}: watching")
while True:
    schedule.run_pending()
    time.sleep(1)
