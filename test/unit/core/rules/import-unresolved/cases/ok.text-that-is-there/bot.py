import ast
import re

eval("1 + 1")
exec("import json")
ast.literal_eval(text)
re.compile(pattern)
compile(text, "step", "exec")
frame.eval(text)
app.exec()
frame.query(text, eval=True)


def eval_all(texts):
    return [frame.eval(text) for text in texts]
