client.set_password("Zk7-harbour-91")
client.setPassword("Zk7-harbour-91")
keyring.set_password("erp", "bot", "Zk7-harbour-91")
setattr(client, "senha", "Zk7-harbour-91")
requests.get(url, auth=("bot", "Zk7-harbour-91"))
session.auth = HTTPBasicAuth("bot", "Zk7-harbour-91")
smtp.login("bot@corp.local", "Zk7-harbour-91")
page.fill("#password", "Zk7-harbour-91")
driver.find_element(By.ID, "txtSenha").send_keys("Zk7-harbour-91")
token = os.getenv("DB_PASSWORD", default="Zk7-harbour-91")
parser.add_argument("--password", default="Zk7-harbour-91")


class Settings(BaseSettings):
    password: SecretStr = SecretStr("Zk7-harbour-91")
    db_pwd: str = Field("Zk7-harbour-91")
    db_clave: str = Field(default="Zk7-harbour-91", title="Clave")
