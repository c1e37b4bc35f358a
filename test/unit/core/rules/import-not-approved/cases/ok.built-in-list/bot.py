import requests, pandas, numpy, openpyxl, cv2
from botcity.web import WebBot
