from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
password = maestro.get_credential('erp', 'password')
login('bot', password)
response = requests.get(url, auth=('bot', password))
print(response.status_code)
print(response)
