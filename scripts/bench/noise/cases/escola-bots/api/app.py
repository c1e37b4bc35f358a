from flask import Flask, jsonify, request
import sys, os
sys.path.append(os.path.join(os.path.dirname(__file__), ".."))
import repository.banco as db

app = Flask(__name__)


@app.route("/alunos")
def lista():
    con = db.criar_conexao("localhost", "root", "<%pw%>", "escola")
    cursor = con.cursor()
    cursor.execute("SELECT id, nome, email FROM aluno")
    linhas = [{"id": i, "nome": n, "email": e} for i, n, e in cursor.fetchall()]
    cursor.close()
    con.close()
    return jsonify(linhas)


@app.route("/nota", methods=["POST"])
def nova_nota():
    dados = request.json
    con = db.criar_conexao("localhost", "root", "<%pw%>", "escola")
    cursor = con.cursor()
    cursor.execute("INSERT INTO nota (aluno, valor) VALUES (%s, %s)", (dados["aluno"], dados["valor"]))
    con.commit()
    con.close()
    return "", 201


if __name__ == "__main__":
    app.run(debug=True)
