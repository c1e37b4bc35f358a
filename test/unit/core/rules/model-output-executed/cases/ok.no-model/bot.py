def main(client):
    text = client.responses.create(model="m")
    exec(text)
