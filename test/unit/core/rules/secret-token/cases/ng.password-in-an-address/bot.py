engine = create_engine("postgresql+psycopg2://ledger:Zk7-harbour-91@db.corp.local:5432/ledger")
proxies = {"https": "http://svc_bot:Quay%2384tide@proxy.corp.local:8080"}
local = "amqp://worker:Zk7-harbour-91@localhost//"
fourth = "redis://:Senha@2031#x@cache.corp.local:6379/0"
