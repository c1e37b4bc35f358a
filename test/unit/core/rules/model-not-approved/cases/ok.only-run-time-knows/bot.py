import os

from openai import AzureOpenAI

client = AzureOpenAI(azure_endpoint=os.environ["ENDPOINT"])
client.responses.create(model=os.environ["MODEL"], input="hello")
