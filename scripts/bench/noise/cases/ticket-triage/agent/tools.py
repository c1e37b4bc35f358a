import ast
import operator
import sqlite3

OPS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}

TOOLS = [
    {"type": "function", "function": {
        "name": "calculate", "description": "Arithmetic with + - * /",
        "parameters": {"type": "object", "properties": {"expression": {"type": "string"}}, "required": ["expression"]}}},
    {"type": "function", "function": {
        "name": "order_state", "description": "State of an order",
        "parameters": {"type": "object", "properties": {"order": {"type": "string"}}, "required": ["order"]}}},
]


def _value(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return node.value
    if isinstance(node, ast.BinOp) and type(node.op) in OPS:
        return OPS[type(node.op)](_value(node.left), _value(node.right))
    raise ValueError("not arithmetic")


def calculate(expression):
    return _value(ast.parse(expression, mode="eval").body)


def order_state(order):
    with sqlite3.connect("orders.db") as db:
        row = db.execute("select state from orders where number = ?", (order,)).fetchone()
    return row[0] if row else "unknown order"
