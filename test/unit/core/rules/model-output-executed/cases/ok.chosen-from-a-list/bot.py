from openai import OpenAI

client = OpenAI()


def main(question, cursor):
    answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    text = answer.choices[0].message.content
    step = STEPS[text.strip()]
    step()
    exec(SOURCES.get(text))
