import openai

openai.OpenAI().chat.completions.create(model="o4-mini", messages=[])
factory().chat.completions.create(model="gpt-old", messages=[])
with openai.OpenAI() as client:
    client.responses.create(model="o4-mini", input="")
with open("x") as other:
    other.load(model="gpt-old")
