import dotenv, psutil, jwt, pyarrow
from setuptools import setup
