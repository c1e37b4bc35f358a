import openai
from langchain_openai import ChatOpenAI


def main(question, cursor):
    answer = openai.OpenAI().chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    eval(answer.choices[0].message.content)
    exec(ChatOpenAI(model="m").invoke(question).content)
    cursor.execute(openai.OpenAI(timeout=5).with_options(max_retries=2).responses.create(input=question).output_text)
