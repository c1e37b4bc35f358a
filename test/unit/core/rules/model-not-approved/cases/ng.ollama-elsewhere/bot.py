from ollama import Client

client = Client(host="http://10.0.0.7:11434")
client.chat(model="llama3", messages=[])
