$a = ConvertTo-SecureString $env:SENHA -AsPlainText -Force
$b = ConvertTo-SecureString "$senha" -AsPlainText -Force
$c = ConvertTo-SecureString "01000000d08c9ddf0115d1118c7a00c04fc297eb"
