import sqlite3

from openai import OpenAI

client = OpenAI()


def main(question, robot):
    sql = client.responses.create(model="m", input=question).output_text
    robot.execute(sql)
    robot.planner().execute(sql)
    sqlite3.connect("erp.db").execute("insert into answers values (?)", (sql,))
    banco = sqlite3.connect("erp.db")
    banco.cursor().execute("insert into answers values (?)", (sql,))
    with open("answers.txt") as stream:
        eval(stream.read())
    OpenAI().files.create(file=open("a.txt", "rb"), purpose="assistants")
