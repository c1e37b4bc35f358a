x = """
import flask
