import litellm

answer = litellm.completion(model="groq/llama-3", messages=[])
