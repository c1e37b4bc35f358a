connect(host=host, user=user, password=password1, database=name)
db.connect(server=s, pwd=vault["pwd"], uid=u)
print("password=", password, "server=", server)
