from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
senha = maestro.get_credential("erp", "senha")
try:
    entrar(senha)
except Exception as erro:
    maestro.error(execution.task_id, exception=erro, tags={"usuario": "robo"}, screenshot="a.png")
    raise ValueError("não entrou") from erro
