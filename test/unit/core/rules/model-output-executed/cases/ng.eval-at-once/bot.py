import ollama

print(eval(ollama.chat(model="m", messages=[])["message"]["content"]))
