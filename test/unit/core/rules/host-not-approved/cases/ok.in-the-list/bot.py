a = 'https://API.acme.example/rows'
b = 'wss://x.intra.acme.example'
