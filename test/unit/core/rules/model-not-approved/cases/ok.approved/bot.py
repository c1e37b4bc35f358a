from openai import OpenAI

client = OpenAI(base_url="https://models.acme.example/v1/")
client.responses.create(model="gpt-4.1-mini", input="hello")
