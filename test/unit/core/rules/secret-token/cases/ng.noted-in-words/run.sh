# contraseña: Zk7-harbour-95
