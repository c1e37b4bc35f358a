from openai import AsyncOpenAI, OpenAI


async def main():
    async with AsyncOpenAI(base_url="https://elsewhere.example") as client:
        await client.chat.completions.create(model="gpt-old", messages=[])
    with OpenAI() as other:
        other.responses.create(model="gpt-old", input="")
    again = other.with_options(timeout=5)
    again.responses.create(model="gpt-old", input="")
