from openai import OpenAI

client = OpenAI()


def next_step(question):
    answer = client.responses.create(model="steps", input=question)
    exec(answer.output_text)
