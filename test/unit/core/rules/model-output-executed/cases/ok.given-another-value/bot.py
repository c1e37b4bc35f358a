from openai import OpenAI

client = OpenAI()


def main(question, cursor):
    answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    text = answer.choices[0].message.content
    print(text)
    text = "1 + 1"
    print(eval(text))
