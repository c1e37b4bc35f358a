import subprocess

from anthropic import Anthropic, AsyncAnthropic
from openai import AsyncOpenAI, OpenAI


async def plan(question):
    async with AsyncOpenAI() as client:
        answer = await client.chat.completions.create(model="m", messages=question)
        exec(answer.choices[0].message.content)
    other = AsyncAnthropic()
    said = (await other.messages.create(model="m", messages=question)).content[0].text
    exec(said)
    async for chunk in await AsyncOpenAI().chat.completions.create(model="m", messages=question, stream=True):
        eval(chunk.choices[0].delta.content)


def now(question):
    with OpenAI() as client:
        subprocess.run(client.responses.create(model="m", input=question).output_text, shell=True)
    with Anthropic().messages.stream(model="m", messages=question) as stream:
        exec(stream.get_final_text())
