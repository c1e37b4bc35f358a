mysql -u root -p"$SENHA" erp
sshpass -e ssh robo@srv01
zip -r notas.zip notas
