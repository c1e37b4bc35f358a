import litellm
from botcity.maestro import BotMaestroSDK
from openai import OpenAI

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
key = maestro.get_credential("openai", "key")
client = OpenAI(api_key=key)
client.responses.create(model="m", input="Olá", extra_headers={"X-Key": key})
litellm.completion("m", [{"role": "user", "content": "Olá"}], api_key=key)
client.responses.create(model="m", input=execution.parameters.get("question"))
OpenAI(api_key=key).responses.create(model="m", input="*" * len(key))
erp.messages.send(key)
