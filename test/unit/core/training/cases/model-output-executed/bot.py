from openai import OpenAI

client = OpenAI()


def stop():
    print("stop")


STEPS = {"stop": stop}


def next_step(question):
    answer = client.responses.create(model="steps", input=question)
    STEPS[answer.output_text.strip()]()
