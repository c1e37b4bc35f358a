import openpyxl, requests
from bs4 import BeautifulSoup
try:
    import httpx
except ImportError:
    httpx = None
import importlib
importlib.import_module("numpy")
__import__("lxml")
def f():
    from selenium import webdriver; import PIL.Image
