import requests

requests.get('https://acme.example/home/ana/in.csv')


@app.route('/home/ana/profile')
def page():
    return redirect('/home/ana/profile')
