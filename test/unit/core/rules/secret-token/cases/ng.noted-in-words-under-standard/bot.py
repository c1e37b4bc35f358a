x = 1  # senha: Zk7-harbour-92
