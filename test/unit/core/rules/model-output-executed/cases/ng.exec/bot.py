from openai import OpenAI

client = OpenAI()


def main(question, cursor):
    answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    text = answer.choices[0].message.content
    exec(text)
