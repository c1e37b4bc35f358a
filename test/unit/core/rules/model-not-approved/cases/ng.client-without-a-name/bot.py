import openai
from langchain_openai import ChatOpenAI

openai.OpenAI().chat.completions.create(model="gpt-old", messages=[])
openai.OpenAI(timeout=5).with_options(max_retries=2).responses.create(model="gpt-old", input="")
ChatOpenAI().with_config(model="gpt-old").invoke("")
