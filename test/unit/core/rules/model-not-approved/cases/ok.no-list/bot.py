from anthropic import Anthropic

client = Anthropic(base_url="https://models.example")
