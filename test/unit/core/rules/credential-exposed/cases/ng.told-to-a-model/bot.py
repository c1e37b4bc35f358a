import litellm
from botcity.maestro import BotMaestroSDK
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI

maestro = BotMaestroSDK.from_sys_args()
execution = maestro.get_execution()
client = OpenAI(api_key=maestro.get_credential("openai", "key"))


def main(question):
    senha = maestro.get_credential("erp", "senha")
    client.chat.completions.create(model="m", messages=[{"role": "user", "content": f"Entre com {senha}"}])
    messages = [{"role": "user", "content": senha}]
    client.chat.completions.create(model="m", messages=messages)
    OpenAI().responses.create(model="m", input=senha)
    ChatOpenAI(model="m").invoke("Senha: " + senha)
    litellm.completion("m", [{"role": "user", "content": senha}])
    client.responses.create(model="m", instructions=str(execution.parameters), input=question)


async def later():
    async with AsyncOpenAI() as other:
        await other.responses.create(model="m", input=f"{execution.parameters}")
