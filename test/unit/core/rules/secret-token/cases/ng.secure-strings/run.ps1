$a = ConvertTo-SecureString "Zk7-harbour-92" -AsPlainText -Force
$b = ConvertTo-SecureString -String 'Zk7-harbour-93' -AsPlainText -Force
$c = ConvertTo-SecureString -AsPlainText -Force "Zk7-harbour-94"
