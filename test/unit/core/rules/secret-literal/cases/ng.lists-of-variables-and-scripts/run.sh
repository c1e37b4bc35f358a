export DB_PASSWORD=Zk7-harbour-91
if [ "$PASSWORD" = "Zk7-harbour-91" ]; then exit; fi
