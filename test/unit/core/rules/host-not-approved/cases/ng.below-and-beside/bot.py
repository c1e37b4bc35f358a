a = 'https://acme.example'
b = 'https://intra.acme.example/x'
c = 'https://evilintra.acme.example'
