import requests

requests.get('https://acme.example/etc/x')
session.get('/home/ana/profile')


@app.route('/opt/in')
def page():
    return 1
