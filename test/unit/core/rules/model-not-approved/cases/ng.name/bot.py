from openai import OpenAI

client = OpenAI()
answer = client.responses.create(model="gpt-3.5-turbo", input="hello")
