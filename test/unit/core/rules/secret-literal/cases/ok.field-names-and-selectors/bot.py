fields = {"password": "password", "senha": "campo_senha", "token": "token_input"}
password = "//input[@id='password']"
password = "#password"
senha = "input[name=senha]"
PASSWORD = "passwordInput"
driver.find_element(By.ID, "password2").click()
