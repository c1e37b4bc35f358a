import requests
import openpyxl
