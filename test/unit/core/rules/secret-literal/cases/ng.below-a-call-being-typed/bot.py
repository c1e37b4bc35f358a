print(load(1,
password = "Zk7-harbour-91"
x = 1
