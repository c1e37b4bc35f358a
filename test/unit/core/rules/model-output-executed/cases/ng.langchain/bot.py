from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="m")


async def main(question):
    answer = await llm.ainvoke(question)
    exec(answer.content)
