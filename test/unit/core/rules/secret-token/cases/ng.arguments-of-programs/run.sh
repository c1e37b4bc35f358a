sshpass -p 'Zk7-harbour-98' ssh robo@srv01
# 7z x notas.7z -pZk7-harbour-99
