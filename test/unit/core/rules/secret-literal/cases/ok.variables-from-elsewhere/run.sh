export DB_PASSWORD="$(vault read erp)"
read -p "Password: " DB_PASSWORD
set /p SENHA=Digite a senha:
