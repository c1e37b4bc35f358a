url = f"postgres://{user}:{password}@{host}/erp"
dsn = f"SERVER={server};UID={user};PWD={password}"
other = "SERVER={};UID={};PWD={}".format(server, user, password)
header = {"Authorization": f"Bearer {token}"}
third = "postgres://%s:%s@%s/erp" % (user, password, host)
fourth = "postgres://$USER:$PASSWORD@$HOST/erp"
