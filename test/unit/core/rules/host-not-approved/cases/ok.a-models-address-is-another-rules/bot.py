from openai import OpenAI

client = OpenAI(base_url="https://models.example/v1")
