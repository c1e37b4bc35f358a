from openai import OpenAI

client = OpenAI(base_url="https://models.example/v1")


def summary(text):
    return client.responses.create(model="summary", input=text).output_text
