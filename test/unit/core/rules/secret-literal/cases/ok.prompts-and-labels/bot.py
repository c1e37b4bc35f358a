password = input("Enter password:")
password = "Enter your password"
senha = "Digite a sua senha"
senha_label = "Senha do usuário"
password_label = "Password"
password_error = "Wrong password, try again."
contrasena = "Ingrese su contraseña"
